package gongkai.answer.recordcorrection;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganSucceeded;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where a change of a correction is written: the row, its history, its record, its place in the inbox and what is told
/// of it, all in the transaction of the verb.
@Component
class RecordCorrectionLedger {
    private final RecordCorrectionStore store;
    private final RecordCorrectionNotices notices;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordCorrectionLedger(
            RecordCorrectionStore store,
            RecordCorrectionNotices notices,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    RecordCorrection lock(long id) {
        return store.lock(id).orElseThrow(() -> Refusal.of(RecordCorrectionRefusal.UNKNOWN_RECORD_CORRECTION));
    }

    RecordCorrection lockFor(Person.Staff who, long id) {
        RecordCorrection correction = lock(id);
        policy.require(who, Act.HANDLE_REQUEST, correction.organ());
        return correction;
    }

    static void mustAllow(RecordCorrection correction, RecordCorrectionAction action) {
        if (!RecordCorrectionStatus.TRANSITIONS.allows(correction.status(), action)) {
            throw Refusal.of(RecordCorrectionRefusal.CORRECTION_NOT_NOW);
        }
    }

    String actor(Person who, RecordCorrection correction) {
        return policy.actor(who, Act.HANDLE_REQUEST, correction.organ());
    }

    void write(RecordCorrection after, RecordCorrectionAction action, Person who, String detail) {
        store.update(after);
        note(after, action, who, detail);
    }

    void note(RecordCorrection correction, RecordCorrectionAction action, Person who, String detail) {
        note(correction, action, who instanceof Person.Staff, actor(who, correction), detail);
    }

    private void note(
            RecordCorrection correction, RecordCorrectionAction action, boolean byOrgan, String actor, String detail) {
        Instant now = clock.instant();
        store.append(correction.id(), new RecordCorrectionLine(now, action, byOrgan, detail));
        events.publishEvent(RecordCorrectionChanged.of(correction, action, now, actor, detail));
        notices.tell(correction, action).ifPresent(events::publishEvent);
    }

    /// The calendar was corrected, and the last day moves with it.
    void recount(long id, LocalDate due, String actor, String detail) {
        RecordCorrection correction = lock(id);
        mustAllow(correction, RecordCorrectionAction.RECOUNT);
        RecordCorrection counted = correction.dueOn(due);
        store.update(counted);
        note(counted, RecordCorrectionAction.RECOUNT, true, actor, detail);
    }

    /// 机构改革: what is open goes to the successor; number, code and last day stay.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded change) {
        String words = "%s自%s起不再设置，更正申请由%s继续办理。"
                .formatted(change.fromName(), DateText.full(change.effectiveOn()), change.successorName());
        for (RecordCorrection correction : store.lockOpen(change.from())) {
            RecordCorrection moved = correction.movedTo(change.successor());
            store.update(moved);
            note(moved, RecordCorrectionAction.MOVE, true, change.actor(), words);
        }
    }
}
