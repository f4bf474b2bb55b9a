package gongkai.answer.recordcorrection;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Wing;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordCorrectionSettings.class)
class RecordCorrectionConfiguration {
    @Bean
    static ConsoleDoor recordCorrectionsDoor() {
        return new ConsoleDoor(RecordCorrectionDeskController.LIST, "更正政府信息", "回应", Act.SEE_REQUEST.name(), 33);
    }

    @Bean
    static PortalDoor recordCorrectionDoor() {
        return new PortalDoor(
                Wing.ANSWER,
                RecordCorrectionPortalController.ROOT + "/new",
                "更正与自身相关的信息",
                "机关记录的与您自身相关的信息不准确，有证据的，可以要求更正。",
                25);
    }

    @Bean
    static WorkKind recordCorrectionsAsWork() {
        return new WorkKind(RecordCorrectionChanged.KIND, "更正政府信息", Act.HANDLE_REQUEST, Role.OFFICER);
    }
}
