package gongkai.publish.gazette;

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

/// The settings, the doors, the kind of matter and the regular look of the room.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GazetteSettings.class)
class GazetteConfiguration {
    @Bean
    static ConsoleDoor gazetteDoor() {
        return new ConsoleDoor(GazetteDeskController.LIST, "政府公报", "公开", Act.COMPILE_GAZETTE.name(), 60);
    }

    @Bean
    static PortalDoor gazettePortalDoor() {
        return new PortalDoor(Wing.PUBLISH, GazetteController.LIST, "政府公报", "历期公报的目录和全文，规章以公报文本为标准文本。", 45);
    }

    @Bean
    static WorkKind gazetteAsWork() {
        return new WorkKind(IssueReminder.KIND, "政府公报", Act.COMPILE_GAZETTE, Role.PUBLISHER);
    }

    @Bean
    @Profile("!command")
    static RegularWork gazetteWatch(IssueWatch watch, GazetteSettings settings) {
        return RegularWork.every("查看公报出版周期", settings.lookEvery(), watch::look);
    }
}
