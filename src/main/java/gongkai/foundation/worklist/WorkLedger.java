package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Where what people do with an item is written: the row, its history and its record, in the verb's transaction.
@Component
class WorkLedger {
    /// How the house itself stands in history and record when it climbs the ladder.
    static final String HOUSE = "平台";

    private final WorklistStore store;
    private final WorkEventStore history;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkLedger(
            WorklistStore store, WorkEventStore history, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.history = history;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// The open item, locked, for somebody who may do the act in its organ.
    ItemRow lockFor(Person.Staff who, Act act, String kind, long matter) {
        var row = lock(kind, matter);
        policy.require(who, act, row.state().organ());
        if (row.state().turn() == Turn.DONE) {
            throw Refusal.of(WorkRefusal.WORK_DONE);
        }
        return row;
    }

    ItemRow lock(String kind, long matter) {
        return store.lock(kind, matter).orElseThrow(() -> Refusal.of(WorkRefusal.UNKNOWN_WORK));
    }

    /// Writes the item as it is after somebody did something with it.
    void write(ItemRow after, WorkEvent.What what, Person.Staff who, Act act, String words) {
        store.update(after);
        note(after.state(), what, who, act, words);
    }

    /// Notes what somebody did, without a change of the item.
    void note(WorkState state, WorkEvent.What what, Person.Staff who, Act act, String words) {
        history.append(state, new WorkEvent(clock.instant(), who.name(), what, words));
        record(state, what, policy.actor(who, act, state.organ()), words);
    }

    /// Writes what the house did by itself.
    void writeOwn(ItemRow after, WorkEvent.What what, String words) {
        store.update(after);
        history.append(after.state(), new WorkEvent(clock.instant(), HOUSE, what, words));
        record(after.state(), what, HOUSE, words);
    }

    private void record(WorkState state, WorkEvent.What what, String actor, String words) {
        events.publishEvent(new WorkRecorded(
                clock.instant(),
                actor,
                what.label(),
                state.subject(),
                state.organ().value(),
                words));
    }
}
