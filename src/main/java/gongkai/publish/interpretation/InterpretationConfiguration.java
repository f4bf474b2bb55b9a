package gongkai.publish.interpretation;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The settings and doors of the room, and its kind of work.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InterpretationSettings.class)
class InterpretationConfiguration {
    @Bean
    static WorkKind interpretationsAsWork() {
        return new WorkKind(DutyChanged.KIND, "政策解读", Act.PUBLISH_DOCUMENT, Role.OFFICER);
    }

    @Bean
    static ConsoleDoor interpretationsDoor() {
        return new ConsoleDoor(InterpretationDeskController.LIST, "政策解读", "公开", Act.SEE_DOCUMENTS.name(), 26);
    }
}
