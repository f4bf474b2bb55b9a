package gongkai.answer.recordcorrection;

import gongkai.foundation.notice.Audience;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.NoticeKind;
import gongkai.foundation.notice.Noticeable;
import gongkai.foundation.organ.Organs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Tells who asked that it was received, goes on elsewhere, or was taken back; how it ended is told by the letter. No
/// word of the record itself.
@Component
class RecordCorrectionNotices {
    private static final Set<String> WORDS = Set.of("number", "organ");
    private static final String MOBILE = "1[3-9][0-9]{9}";

    private static final NoticeKind RECEIVED = new NoticeKind(
            "recordcorrection.received",
            "更正申请已收到",
            NoticeKind.Weight.STATUTORY,
            "您的更正申请 {number} 已收到",
            "{organ}已收到您提出的更正申请，编号 {number}。凭编号和查询码可以随时查看进展。",
            WORDS);
    private static final NoticeKind MOVED = new NoticeKind(
            "recordcorrection.moved",
            "更正申请改由其他机关办理",
            NoticeKind.Weight.STATUTORY,
            "您的更正申请 {number} 改由{organ}办理",
            "因机构变更，您的更正申请 {number} 由{organ}继续办理。编号、查询码和期限都不变，不需要重新提交。",
            WORDS);
    private static final NoticeKind WITHDRAWN = new NoticeKind(
            "recordcorrection.withdrawn",
            "更正申请已撤回",
            NoticeKind.Weight.STATUTORY,
            "您的更正申请 {number} 已撤回",
            "您的更正申请 {number} 已按您的要求撤回，{organ}不再办理。需要时可以重新提出。",
            WORDS);

    private final RecordCorrectionStore store;
    private final RecordCorrectionSealing sealing;
    private final Organs organs;

    RecordCorrectionNotices(RecordCorrectionStore store, RecordCorrectionSealing sealing, Organs organs) {
        this.store = store;
        this.sealing = sealing;
        this.organs = organs;
    }

    /// What goes out after a change.
    record Told(List<Notice> notices) implements Noticeable {}

    Optional<Told> tell(RecordCorrection correction, RecordCorrectionAction action) {
        return kind(action)
                .flatMap(kind ->
                        audience(correction).map(audience -> new Told(List.of(notice(correction, kind, audience)))));
    }

    private static Optional<NoticeKind> kind(RecordCorrectionAction action) {
        return switch (action) {
            case RECEIVE -> Optional.of(RECEIVED);
            case MOVE -> Optional.of(MOVED);
            case WITHDRAW -> Optional.of(WITHDRAWN);
            case ACCEPT, CORRECT, REFUSE, FORWARD, REDIRECT, RECOUNT -> Optional.empty();
        };
    }

    private Notice notice(RecordCorrection correction, NoticeKind kind, Audience audience) {
        return new Notice(
                kind.id(),
                audience,
                Map.of(
                        "number",
                        correction.number(),
                        "organ",
                        organs.get(correction.organ()).name()),
                RecordCorrectionPortalController.ROOT + "/" + correction.number(),
                RecordCorrectionChanged.subject(correction.id()));
    }

    private Optional<Audience> audience(RecordCorrection correction) {
        if (correction.citizen().isPresent()) {
            return Optional.of(
                    new Audience.Account("member:" + correction.citizen().getAsLong()));
        }
        return address(sealing.openClaim(store.claimSealed(correction.id()))).map(Audience.Address::new);
    }

    /// Where somebody without an account can be told.
    static Optional<String> address(Claim claim) {
        return Optional.of(claim.email())
                .filter(each -> !each.isEmpty())
                .or(() -> Optional.of(claim.telephone()).filter(each -> each.matches(MOBILE)));
    }

    @Bean
    static NoticeKind recordCorrectionReceived() {
        return RECEIVED;
    }

    @Bean
    static NoticeKind recordCorrectionMoved() {
        return MOVED;
    }

    @Bean
    static NoticeKind recordCorrectionWithdrawn() {
        return WITHDRAWN;
    }
}
