package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Where a change of a request is written: the row, its history, its record and its place in the inbox, all in the
/// transaction of the verb that calls it. No verb writes on its own.
@Component
class FoiLedger {
    private final FoiRequestStore store;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiLedger(FoiRequestStore store, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The request, locked until the transaction ends, so that two clerks cannot decide it at once.
    FoiRequest lock(FoiRequestId id) {
        return store.lock(id).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
    }

    /// The request, locked, for a member of staff who may handle it.
    FoiRequest lockFor(Person.Staff who, FoiRequestId id) {
        FoiRequest request = lock(id);
        policy.require(who, Act.HANDLE_REQUEST, request.organ());
        return request;
    }

    /// Refuses an action that the table of transitions does not know for the request's state.
    static void mustAllow(FoiRequest request, FoiAction action) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), action)) {
            throw Refusal.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
    }

    /// Writes a request that has just come in.
    void enter(FoiRequest request, Person who, String detail) {
        note(request, FoiAction.RECEIVE, who, detail);
    }

    /// Writes the request as it is after the action.
    void write(FoiRequest after, FoiAction action, Person who, String detail) {
        store.update(after);
        note(after, action, who, detail);
    }

    /// How who handles the request stands in the record, with the colleague they stand in for.
    String actor(Person who, FoiRequest request) {
        return policy.actor(who, Act.HANDLE_REQUEST, request.organ());
    }

    /// Notes that the request went to a successor; whoever ordered the reform is the actor.
    void move(FoiRequest after, String actor, String detail) {
        mustAllow(after, FoiAction.MOVE);
        note(after, FoiAction.MOVE, true, actor, detail);
    }

    private void note(FoiRequest request, FoiAction action, Person who, String detail) {
        note(request, action, who instanceof Person.Staff, actor(who, request), detail);
    }

    private void note(FoiRequest request, FoiAction action, boolean byOrgan, String actor, String detail) {
        Instant now = clock.instant();
        store.appendHistory(request.id(), new HistoryLine(now, action, byOrgan, detail));
        events.publishEvent(FoiRequestChanged.of(request, action, now, actor, detail));
    }
}
