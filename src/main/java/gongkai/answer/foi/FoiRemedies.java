package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 行政复议、行政诉讼 about a reply (条例第五十一条): entered when the organ learns of it, concluded with its result.
@Service
public class FoiRemedies {
    private final FoiLedger ledger;
    private final FoiRemedyStore store;
    private final FoiRemedyAnswers answers;
    private final Organs organs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiRemedies(
            FoiLedger ledger,
            FoiRemedyStore store,
            FoiRemedyAnswers answers,
            Organs organs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.answers = answers;
        this.organs = organs;
        this.ledger = ledger;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    Optional<FoiRefusal> whyNotFile(FoiRequest request) {
        return request.status().isClosed() ? Optional.empty() : Optional.of(FoiRefusal.REMEDY_TOO_EARLY);
    }

    List<Remedy> list(FoiRequestId request) {
        return store.list(request);
    }

    /// Enters a review or a suit. Of an organ that is no more its successor answers for it (行政诉讼法第二十六条).
    @Transactional
    public Remedy file(FoiRequestId id, RemedyKind kind, LocalDate filedOn, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        whyNotFile(request).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        LocalDate closedOn = request.closedOn().orElseThrow();
        new Problems()
                .when(filedOn.isBefore(closedOn), "filedOn", "提起的日期不会早于办结的日期。")
                .when(filedOn.isAfter(ledger.today()), "filedOn", "提起的日期不能晚于今天。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        Remedy filed = store.insert(request, organs.heirOf(request.organ()).id(), kind, filedOn);
        note(request, who, kind.label() + "，尚未审结。");
        return filed;
    }

    /// Concludes a pending review or suit.
    @Transactional
    public void conclude(FoiRequestId id, long remedyId, RemedyResult result, LocalDate on, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        Remedy remedy = store.list(id).stream()
                .filter(each -> each.id() == remedyId)
                .findFirst()
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REMEDY))
                .requiring(RemedyAction.CONCLUDE);
        new Problems()
                .when(on.isBefore(remedy.filedOn()), "concludedOn", "审结的日期不会早于提起的日期。")
                .when(on.isAfter(ledger.today()), "concludedOn", "审结的日期不能晚于今天。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        store.conclude(remedyId, result, on);
        answers.concluded(request, remedy, who);
        note(request, who, remedy.kind().label() + "，" + result.label() + "。");
    }

    private void note(FoiRequest request, Person.Staff who, String detail) {
        events.publishEvent(new FoiRemedyChanged(
                request.id(),
                clock.instant(),
                ledger.actor(who, request),
                request.organ().value(),
                detail));
    }
}
