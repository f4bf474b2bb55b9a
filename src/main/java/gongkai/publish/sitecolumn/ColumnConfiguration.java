package gongkai.publish.sitecolumn;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The settings, the door, the kind of matter and the daily round of the room.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ColumnSettings.class)
class ColumnConfiguration {
    @Bean
    static ConsoleDoor columnsDoor() {
        return new ConsoleDoor(ColumnDeskController.LIST, "栏目", "公开", Act.MANAGE_COLUMNS.name(), 30);
    }

    /// Whoever publishes for the organ keeps its columns up.
    @Bean
    static WorkKind columnsAsWork() {
        return new WorkKind(ColumnReminder.KIND, "栏目维护", Act.PUBLISH_DOCUMENT, Role.OFFICER);
    }

    @Bean
    @Profile("!command")
    static RegularWork columnRound(ColumnWatch watch, ColumnSettings settings) {
        return RegularWork.every("查看栏目更新情况", settings.lookEvery(), watch::run);
    }
}
