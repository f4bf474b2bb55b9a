package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The doors of the room, what of it stands in the worklist, and its regular work.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DraftingSettings.class)
class DraftingConfiguration {
    @Bean
    static ConsoleDoor draftsDoor() {
        return new ConsoleDoor(DraftListController.LIST, "拟稿与审核", "公开", Act.SEE_DOCUMENTS.name(), 15);
    }

    @Bean
    static ConsoleDoor gateDoor() {
        return new ConsoleDoor(GateController.LIST, "审核环节", "公开", Act.MANAGE_GATE.name(), 90);
    }

    /// A text that was sent back, or to which the review afterwards objected.
    @Bean
    static WorkKind draftsAsWork() {
        return new WorkKind(DraftWorks.DRAFT, "稿件修改", Act.DRAFT_DOCUMENT, Role.OFFICER);
    }

    @Bean
    static WorkKind secrecyAsWork() {
        return new WorkKind(DraftWorks.SECRECY, "公开前保密审查", Act.REVIEW_SECRECY, Role.SECRECY_REVIEWER);
    }

    @Bean
    static WorkKind reviewByReviewers() {
        return review(Role.REVIEWER);
    }

    @Bean
    static WorkKind reviewByPublishers() {
        return review(Role.PUBLISHER);
    }

    @Bean
    static WorkKind reviewByHeads() {
        return review(Role.HEAD);
    }

    private static WorkKind review(Role role) {
        return new WorkKind(DraftWorks.reviewBy(role), "稿件审核（%s）".formatted(role.label()), Act.REVIEW_DOCUMENT, role);
    }

    @Bean
    @Profile("!command")
    static RegularWork scheduledPublishing(SchedulePass pass, DraftingSettings settings) {
        return RegularWork.every("定时发布", settings.scheduleEvery(), pass::run);
    }
}
