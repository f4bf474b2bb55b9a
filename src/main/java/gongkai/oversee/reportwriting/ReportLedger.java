package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Through here every change of a report goes: held, allowed by the table, written with a line of history, told to the
/// worklist and the record.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportLedger {
    private final WritingStore store;
    private final Organs organs;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportLedger(WritingStore store, Organs organs, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.organs = organs;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// The report, held; refuses what the table does not allow now.
    YearReport hold(OrganId organ, int year, WritingAction action) {
        var found = store.find(organ, year).orElseThrow(() -> Refusal.of(ReportWritingRefusal.UNKNOWN_REPORT));
        var held = store.findAndHold(found.id()).orElseThrow();
        if (!WritingStatus.TABLE.allows(held.status(), action)) {
            throw Refusal.of(ReportWritingRefusal.REPORT_NOT_NOW);
        }
        return held;
    }

    /// Where the action leads from here.
    static WritingStatus next(YearReport report, WritingAction action) {
        return WritingStatus.TABLE
                .next(report.status(), action)
                .orElseThrow(() -> Refusal.of(ReportWritingRefusal.REPORT_NOT_NOW));
    }

    /// The report as it is now, and what was done.
    void move(YearReport report, WritingAction action, String detail, Person.Staff by, Act act, OrganId as) {
        store.update(report);
        note(report, action.label(), detail, policy.actor(by, act, as));
        tell(report);
    }

    void note(YearReport report, String what, String detail, String actor) {
        var now = clock.instant();
        store.insertLine(report.id(), new WritingStore.Line(now, actor, what, detail));
        events.publishEvent(new ReportRecorded(report, what, detail, now, actor));
    }

    void tell(YearReport report) {
        var last = LocalDate.of(report.year(), 12, 31);
        events.publishEvent(new ReportWork(report, organs.nameOn(report.organ(), last)));
    }
}
