package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 延期 (条例第三十三条): once, by at most 20 working days, before the period has run out. Whoever handles the request
/// proposes it; it counts when the head of the disclosure office has consented with their own account, and the
/// applicant is told in the same moment.
@Service
public class FoiExtension {
    private static final int LONGEST = 1000;

    private final FoiLedger ledger;
    private final FoiClock clock;
    private final FoiLetters letters;
    private final ExtensionStore store;
    private final ExtensionWork work;

    FoiExtension(FoiLedger ledger, FoiClock clock, FoiLetters letters, ExtensionStore store, ExtensionWork work) {
        this.ledger = ledger;
        this.clock = clock;
        this.letters = letters;
        this.store = store;
        this.work = work;
    }

    Optional<FoiRefusal> whyNot(FoiRequest request, LocalDate today) {
        return whyNot(request, today, FoiAction.EXTEND)
                .or(() -> store.findOpen(request.id()).map(open -> FoiRefusal.EXTENSION_PROPOSED));
    }

    Optional<FoiRefusal> whyNotApprove(FoiRequest request, LocalDate today) {
        return store.findOpen(request.id()).isEmpty()
                ? Optional.of(FoiRefusal.EXTENSION_NOT_PROPOSED)
                : whyNot(request, today, FoiAction.EXTEND);
    }

    private static Optional<FoiRefusal> whyNot(FoiRequest request, LocalDate today, FoiAction action) {
        if (request.extension() > 0) {
            return Optional.of(FoiRefusal.EXTENSION_ALREADY_GRANTED);
        }
        if (!FoiStatus.TRANSITIONS.allows(request.status(), action)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        return today.isAfter(request.dueOn()) ? Optional.of(FoiRefusal.EXTENSION_TOO_LATE) : Optional.empty();
    }

    /// The proposal that waits for the head, if one does.
    Optional<ExtensionStore.Proposal> pending(FoiRequest request) {
        return store.findOpen(request.id());
    }

    /// Until when the reply would be due with so many working days more.
    LocalDate dueWith(FoiRequest request, int days) {
        return clock.counted(request, request.clock().extendedBy(days)).dueOn();
    }

    /// Proposes to extend the reply period. The clock runs on until the head has consented.
    ///
    /// @param days working days, 1 to 20
    @Transactional
    public FoiRequest propose(FoiRequestId id, int days, String reason, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        ledger.refuse(request, whyNot(request, ledger.today()));
        int longest = clock.deadlines().longestExtension();
        new Problems()
                .when(days < 1 || days > longest, "days", "延长的期限为 1 至 " + longest + " 个工作日。")
                .when(reason.isBlank(), "reason", "请写明延期的理由。")
                .when(reason.length() > LONGEST, "reason", "理由不超过 1000 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        store.insert(id, days, reason.strip(), who.name(), ledger.today());
        ledger.write(
                request,
                FoiAction.PROPOSE_EXTENSION,
                who,
                "提请负责人同意延长%d个工作日，决定前期限照常计算。理由：%s".formatted(days, reason.strip()));
        work.waits(request);
        return request;
    }

    /// The head consents: the period is extended, and the applicant is told.
    @Transactional
    public FoiRequest approve(FoiRequestId id, Person.Staff head) {
        FoiRequest request = ledger.lockFor(head, Act.APPROVE_EXTENSION, id);
        ledger.refuse(request, whyNotApprove(request, ledger.today()));
        var proposal = store.findOpen(id).orElseThrow();
        String actor = ledger.actor(head, Act.APPROVE_EXTENSION, request);
        store.decide(proposal, new ExtensionStore.Verdict(true, head.name(), ledger.today(), ""));
        FoiRequest extended = clock.counted(request.with(request.clock().extendedBy(proposal.days())));
        letters.send(
                extended,
                FoiLetterType.EXTENSION_NOTICE,
                FoiLetterText.extension(extended, request.dueOn(), head.name(), proposal.reason()),
                List.of(),
                actor);
        ledger.write(
                extended,
                FoiAction.EXTEND,
                actor,
                "经负责人%s同意，答复期限由%s延至%s。理由：%s"
                        .formatted(
                                head.name(),
                                DateText.full(request.dueOn()),
                                DateText.full(extended.dueOn()),
                                proposal.reason()));
        work.ended(extended);
        return extended;
    }

    /// The head does not consent: the period stays as it was. It may be proposed again while there is time.
    @Transactional
    public FoiRequest decline(FoiRequestId id, String words, Person.Staff head) {
        FoiRequest request = ledger.lockFor(head, Act.APPROVE_EXTENSION, id);
        var proposal = store.findOpen(id).orElseThrow(() -> Refusal.of(FoiRefusal.EXTENSION_NOT_PROPOSED));
        new Problems()
                .when(words.isBlank(), "declineWords", "请写明不同意延期的理由。")
                .when(words.length() > LONGEST, "declineWords", "理由不超过 1000 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.DECLINE_EXTENSION)) {
            ledger.refuse(request, Optional.of(FoiRefusal.NOT_IN_THIS_STATE));
        }
        store.decide(proposal, new ExtensionStore.Verdict(false, head.name(), ledger.today(), words.strip()));
        ledger.write(
                request,
                FoiAction.DECLINE_EXTENSION,
                ledger.actor(head, Act.APPROVE_EXTENSION, request),
                "负责人%s不同意延期，最迟仍于%s前答复。".formatted(head.name(), DateText.full(request.dueOn())));
        work.ended(request);
        return request;
    }
}
