package gongkai.answer.foi;

import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the organ owes in a review or a suit: its written answer, by a day that runs from the copy it was sent
/// (行政复议法第五十四条, 行政诉讼法第六十七条). A longer period, as in the ordinary procedure, is entered as the notice
/// states it.
@Service
public class FoiRemedyAnswers {
    private final FoiLedger ledger;
    private final FoiRemedyStore store;
    private final Organs organs;
    private final Periods periods;
    private final WorkCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiRemedyAnswers(
            FoiLedger ledger,
            FoiRemedyStore store,
            Organs organs,
            Periods periods,
            WorkCalendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.organs = organs;
        this.periods = periods;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /// The last day to answer, when the notice states no other.
    LocalDate dueOn(RemedyKind kind, LocalDate noticeOn) {
        return periods.dueOn(kind.period(), noticeOn, calendars.current());
    }

    /// The copy has come.
    ///
    /// @param stated the last day as the notice states it
    @Transactional
    public Remedy noticed(FoiRequestId id, long remedyId, LocalDate on, Optional<LocalDate> stated, Person.Staff who) {
        var request = ledger.lockFor(who, id);
        var remedy = find(id, remedyId).requiring(RemedyAction.NOTICE);
        LocalDate dueOn = stated.orElseGet(() -> dueOn(remedy.kind(), on));
        new Problems()
                .when(on.isBefore(remedy.filedOn()), "noticeOn", "收到副本的日期不会早于提起的日期。")
                .when(on.isAfter(ledger.today()), "noticeOn", "收到副本的日期不能晚于今天。")
                .when(dueOn.isBefore(on), "answerDueOn", "答复的期限不会早于收到副本的日期。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        store.setNotice(remedyId, on, dueOn, stated.isPresent());
        return tell(request, remedyId, who, "%s，%s前答复。".formatted(remedy.kind().label(), DateText.full(dueOn)));
    }

    /// The answer has gone out.
    @Transactional
    public Remedy answered(FoiRequestId id, long remedyId, LocalDate on, Person.Staff who) {
        var request = ledger.lockFor(who, id);
        var remedy = find(id, remedyId).requiring(RemedyAction.ANSWER);
        LocalDate noticeOn = remedy.noticeOn().orElseThrow();
        new Problems()
                .when(on.isBefore(noticeOn), "answeredOn", "提交答复的日期不会早于收到副本的日期。")
                .when(on.isAfter(ledger.today()), "answeredOn", "提交答复的日期不能晚于今天。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        store.setAnswered(remedyId, on);
        return tell(request, remedyId, who, remedy.kind().label() + "，已提交答复。");
    }

    /// Takes what is concluded out of the worklist.
    void concluded(FoiRequest request, Remedy remedy, Person.Staff who) {
        if (remedy.noticeOn().isPresent()) {
            tell(request, remedy.id(), who, remedy.kind().label() + "，已审结。");
        }
    }

    /// What is owed is owed by the successor.
    void follow(Remedy remedy, OrganId heir, String actor) {
        if (remedy.noticeOn().isPresent()) {
            var request = ledger.lock(remedy.request());
            events.publishEvent(new FoiRemedyDuty(
                    remedy,
                    request.number(),
                    heir,
                    clock.instant(),
                    actor,
                    remedy.kind().label() + "，由承接职责的机关答复。"));
        }
    }

    /// The calendar was corrected: what is owed is owed by another day.
    void recount(Remedy remedy, LocalDate dueOn, String actor, String detail) {
        store.setDue(remedy.id(), dueOn);
        var request = ledger.lock(remedy.request());
        events.publishEvent(new FoiRemedyDuty(
                find(remedy.request(), remedy.id()),
                request.number(),
                organs.heirOf(request.organ()).id(),
                clock.instant(),
                actor,
                detail));
    }

    private Remedy find(FoiRequestId request, long id) {
        return store.list(request).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REMEDY));
    }

    private Remedy tell(FoiRequest request, long id, Person.Staff who, String detail) {
        var now = find(request.id(), id);
        events.publishEvent(new FoiRemedyDuty(
                now,
                request.number(),
                organs.heirOf(request.organ()).id(),
                clock.instant(),
                ledger.actor(who, request),
                detail));
        return now;
    }
}
