package gongkai.answer.foihandling;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.worklist.WorkKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The settings, the doors and the kinds of matters of the room.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandlingSettings.class)
class HandlingConfiguration {
    @Bean
    static ConsoleDoor assistanceDoor() {
        return new ConsoleDoor(Assistance.LIST, "协办和会办", "回应", Act.HANDLE_REQUEST.name(), 31);
    }

    @Bean
    static ConsoleDoor routeDoor() {
        return new ConsoleDoor(RouteController.LIST, "答复审核环节", "回应", Act.MANAGE_GATE.name(), 39);
    }

    @Bean
    static WorkKind replyReviewAsWork() {
        return work(ReplyStep.REVIEW);
    }

    @Bean
    static WorkKind replyLegalReviewAsWork() {
        return work(ReplyStep.LEGAL);
    }

    @Bean
    static WorkKind replySignatureAsWork() {
        return work(ReplyStep.SIGN);
    }

    private static WorkKind work(ReplyStep step) {
        return new WorkKind(step.kind(), "答复稿" + step.label(), Act.REVIEW_REPLY, step.role());
    }

    @Bean
    static WorkKind replySecrecyAsWork() {
        return new WorkKind(HandlingWorks.SECRECY, "答复稿保密审查", Act.REVIEW_SECRECY, Role.SECRECY_REVIEWER);
    }

    @Bean
    static WorkKind assistanceAsWork() {
        return new WorkKind(Assistance.KIND, "协办、会办", Act.HANDLE_REQUEST, Role.OFFICER);
    }

    @Bean
    static WorkKind cosigningAsWork() {
        return new WorkKind(HandlingWorks.COSIGN, "会签答复稿", Act.HANDLE_REQUEST, Role.OFFICER);
    }
}
