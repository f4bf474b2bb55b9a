package gongkai.publish.cleanup;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.notice.NoticeKind;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Wing;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The settings and doors of the room, its kinds of work and its regular pass.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CleanupSettings.class)
class CleanupConfiguration {
    @Bean
    static WorkKind cleanupsAsWork() {
        return new WorkKind(CleanupWork.KIND, "文件清理", Act.PUBLISH_DOCUMENT, Role.OFFICER);
    }

    @Bean
    static WorkKind reviewsAsWork() {
        return new WorkKind(ReviewWork.KIND, "文件评估", Act.PUBLISH_DOCUMENT, Role.OFFICER);
    }

    @Bean
    static NoticeKind cleanupReminder() {
        return CleanupReminder.kind();
    }

    @Bean
    static ConsoleDoor cleanupsDoor() {
        return new ConsoleDoor(CleanupController.LIST, "文件清理", "公开", Act.SEE_DOCUMENTS.name(), 28);
    }

    @Bean
    static PortalDoor registerDoor() {
        return new PortalDoor(
                Wing.PUBLISH, DocumentRegisterController.REGISTER, "规范性文件登记", "行政规范性文件按机关和年份登记，规章汇编可以下载。", 45);
    }

    @Bean
    static PortalDoor endedDoor() {
        return new PortalDoor(Wing.PUBLISH, DocumentRegisterController.ENDED, "失效文件清单", "已经废止、失效和宣布失效的文件。", 46);
    }

    @Bean
    @Profile("!command")
    static RegularWork documentReviews(Reviews reviews, CleanupSettings settings) {
        return RegularWork.every("把到期评估的文件列入待办", settings.reviewPass(), reviews::run);
    }
}
