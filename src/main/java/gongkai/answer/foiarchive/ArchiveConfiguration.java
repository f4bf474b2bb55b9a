package gongkai.answer.foiarchive;

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
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveConfiguration {
    @Bean
    static ConsoleDoor archiveDoor() {
        return new ConsoleDoor(ArchiveDutyController.LIST, "待归档的申请", "回应", Act.HANDLE_REQUEST.name(), 37);
    }

    @Bean
    static WorkKind archivingAsWork() {
        return new WorkKind(ArchiveWork.KIND, "申请归档", Act.HANDLE_REQUEST, Role.OFFICER);
    }

    @Bean
    @Profile("!command")
    static RegularWork archiveWatch(ArchiveDuties duties, ArchiveSettings settings) {
        return RegularWork.every("查看待归档的申请", settings.lookEvery(), duties::look);
    }
}
