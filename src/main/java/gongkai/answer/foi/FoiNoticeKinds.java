package gongkai.answer.foi;

import gongkai.foundation.notice.NoticeKind;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What applicants are told, and in which words. They name the request by its number: its title is the applicant's own
/// and may be personal.
@Configuration(proxyBeanMethods = false)
class FoiNoticeKinds {
    private static final Set<String> WORDS = Set.of("number", "organ", "next");

    private static final NoticeKind RECEIVED = new NoticeKind(
            "foi.received",
            "申请已收到",
            NoticeKind.Weight.STATUTORY,
            "您的申请 {number} 已收到",
            "{organ}已收到您的政府信息公开申请，编号 {number}。{next}凭编号和查询码可以随时查看进展。",
            WORDS);
    private static final NoticeKind ACCEPTED = new NoticeKind(
            "foi.accepted",
            "申请已受理",
            NoticeKind.Weight.NEWS,
            "您的申请 {number} 已受理",
            "{organ}已受理您的政府信息公开申请 {number}，答复期限从收到之日起算。{next}",
            WORDS);
    private static final NoticeKind MOVED = new NoticeKind(
            "foi.moved",
            "申请改由其他机关办理",
            NoticeKind.Weight.STATUTORY,
            "您的申请 {number} 改由{organ}办理",
            "因机构变更，您的政府信息公开申请 {number} 由{organ}继续办理。编号、查询码和期限都不变，不需要重新提交。{next}",
            WORDS);
    private static final NoticeKind RECOUNTED = new NoticeKind(
            "foi.recounted",
            "申请的期限有变化",
            NoticeKind.Weight.STATUTORY,
            "您的申请 {number} 的期限有变化",
            "因放假安排调整，政府信息公开申请 {number} 的期限重新计算。{next}",
            WORDS);
    private static final NoticeKind RESUMED = new NoticeKind(
            "foi.resumed",
            "征求意见已经结束",
            NoticeKind.Weight.STATUTORY,
            "您的申请 {number} 恢复计算答复期限",
            "{organ}办理您的政府信息公开申请 {number} 时的征求意见已经结束，答复期限恢复计算。{next}",
            WORDS);
    private static final NoticeKind PAID = new NoticeKind(
            "foi.paid",
            "信息处理费已缴",
            NoticeKind.Weight.STATUTORY,
            "您的申请 {number} 已缴费",
            "{organ}已收到申请 {number} 的信息处理费，答复期限自缴费次日起重新计算。{next}",
            WORDS);
    private static final NoticeKind WITHDRAWN = new NoticeKind(
            "foi.withdrawn",
            "申请已撤回",
            NoticeKind.Weight.STATUTORY,
            "您的申请 {number} 已撤回",
            "您的政府信息公开申请 {number} 已按您的要求撤回，{organ}不再办理。需要时可以重新提交申请。",
            WORDS);
    private static final NoticeKind SPLIT = new NoticeKind(
            "foi.split",
            "申请分开办理",
            NoticeKind.Weight.STATUTORY,
            "您的申请 {number} 分开办理",
            "您的政府信息公开申请 {number} 含有几件事项，{organ}按照一事一申请分开办理。每件有自己的编号和查询码，收到之日不变，在这件申请的页面都可以查到。{next}",
            WORDS);
    private static final NoticeKind PUBLISHED = new NoticeKind(
            "foi.published",
            "答复的信息已主动公开",
            NoticeKind.Weight.NEWS,
            "申请 {number} 答复的信息已主动公开",
            "{organ}把答复申请 {number} 时提供的信息向社会公开了，公开的内容里没有您的姓名。",
            WORDS);

    private static final NoticeKind DECLINED = new NoticeKind(
            "foi.proposal-declined",
            "主动公开的建议已答复",
            NoticeKind.Weight.STATUTORY,
            "您对申请 {number} 提出的建议已答复",
            "您建议把答复申请 {number} 时提供的信息主动公开，{organ}没有采纳。理由写在这件申请的页面上，凭编号和查询码可以查看。",
            WORDS);

    private static final NoticeKind HANDED_OVER = new NoticeKind(
            "foi.handed-over",
            "反映的事项已转交",
            NoticeKind.Weight.STATUTORY,
            "您在申请 {number} 中反映的事项已转交",
            "您在申请 {number} 中反映的信访、投诉、举报事项，{organ}已转交有关单位依法处理，不需要您重新提出。转交给谁，写在这件申请的页面上，凭编号和查询码可以查看。",
            WORDS);

    /// What is told of an action; nothing where a letter goes out or nobody needs to know.
    static Optional<NoticeKind> of(FoiAction action) {
        return switch (action) {
            case RECEIVE -> Optional.of(RECEIVED);
            case ACCEPT -> Optional.of(ACCEPTED);
            case MOVE -> Optional.of(MOVED);
            case SPLIT -> Optional.of(SPLIT);
            case WITHDRAW -> Optional.of(WITHDRAWN);
            case RECOUNT -> Optional.of(RECOUNTED);
            case PUBLISH -> Optional.of(PUBLISHED);
            case RESUME -> Optional.of(RESUMED);
            case PAY -> Optional.of(PAID);
            case HAND_OVER -> Optional.of(HANDED_OVER);
            case DECLINE_PROPOSAL -> Optional.of(DECLINED);
            case REVIEW_SECRECY,
                    DRAFT_PUBLICATION,
                    PROPOSE_PUBLICATION,
                    ASK_CORRECTION,
                    CORRECT,
                    NOTICE_SERVED,
                    NOTICE_VOID,
                    LATE_OPINION,
                    CONSULT,
                    SERVE,
                    DELIVERY_UNPROVED,
                    OPINION,
                    PROPOSE_EXTENSION,
                    DECLINE_EXTENSION,
                    EXTEND,
                    ASK_REASONS,
                    EXPLAIN,
                    STAY_SILENT,
                    DELAY,
                    ASK_FEE,
                    DECIDE,
                    LAPSE -> Optional.empty();
        };
    }

    @Bean
    static NoticeKind foiReceived() {
        return RECEIVED;
    }

    @Bean
    static NoticeKind foiAccepted() {
        return ACCEPTED;
    }

    @Bean
    static NoticeKind foiMoved() {
        return MOVED;
    }

    @Bean
    static NoticeKind foiRecounted() {
        return RECOUNTED;
    }

    @Bean
    static NoticeKind foiResumed() {
        return RESUMED;
    }

    @Bean
    static NoticeKind foiPaid() {
        return PAID;
    }

    @Bean
    static NoticeKind foiWithdrawn() {
        return WITHDRAWN;
    }

    @Bean
    static NoticeKind foiSplitApart() {
        return SPLIT;
    }

    @Bean
    static NoticeKind foiProposalDeclined() {
        return DECLINED;
    }

    @Bean
    static NoticeKind foiHandedOver() {
        return HANDED_OVER;
    }

    @Bean
    static NoticeKind foiPublished() {
        return PUBLISHED;
    }
}
