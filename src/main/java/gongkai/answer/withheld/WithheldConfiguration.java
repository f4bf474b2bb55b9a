package gongkai.answer.withheld;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The settings, the door, the kind of matter and the regular look of the room.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WithheldSettings.class)
class WithheldConfiguration {
    @Bean
    static ConsoleDoor withheldDoor() {
        return new ConsoleDoor(WithheldController.LIST, "不予公开信息台账", "回应", Act.SEE_REQUEST.name(), 35);
    }

    @Bean
    static WorkKind withheldAsWork() {
        return new WorkKind(ReviewWork.KIND, "不予公开信息评估", Act.HANDLE_REQUEST, Role.OFFICER);
    }

    @Bean
    @Profile("!command")
    static RegularWork withheldWatch(WithheldRegister register, WithheldSettings settings) {
        return RegularWork.every("查看待评估的不予公开信息", settings.lookEvery(), register::look);
    }
}
