package gongkai.publish.standardcatalogue;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Wing;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The settings, the doors, the kind of matter and the daily round of the room.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class CatalogueConfiguration {
    @Bean
    static PortalDoor cataloguePortalDoor() {
        return new PortalDoor(Wing.PUBLISH, CatalogueController.LIST, "标准目录", "法定主动公开内容和基层政务公开 26 个领域的标准目录，按事项查阅。", 72);
    }

    @Bean
    static ConsoleDoor catalogueDoor() {
        return new ConsoleDoor(CatalogueDeskController.LIST, "标准目录", "公开", Act.SEE_DOCUMENTS.name(), 34);
    }

    @Bean
    static ConsoleDoor catalogueLinesDoor() {
        return new ConsoleDoor(LineController.LIST, "核对标准目录", "公开", Act.MANAGE_CATALOGUE.name(), 35);
    }

    @Bean
    static WorkKind cataloguesAsWork() {
        return new WorkKind(CatalogueReminder.KIND, "标准目录", Act.PUBLISH_DOCUMENT, Role.OFFICER);
    }

    @Bean
    @Profile("!command")
    static RegularWork catalogueRound(CatalogueUpkeep upkeep, CatalogueSettings settings) {
        return RegularWork.every("查看标准目录的缺项", settings.lookEvery(), upkeep::run);
    }
}
