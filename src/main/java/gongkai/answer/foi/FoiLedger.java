package gongkai.answer.foi;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Where a change of a request is written: the row, its history, its record and its place in the inbox, all in the
/// transaction of the verb that calls it. No verb writes on its own.
@Component
class FoiLedger {
    private final FoiRequestStore store;
    private final Policy policy;
    private final AuditRecord record;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiLedger(FoiRequestStore store, Policy policy, AuditRecord record, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.record = record;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /// The request, locked until the transaction ends, so that two clerks cannot decide it at once.
    FoiRequest lock(FoiRequestId id) {
        return store.lock(id).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
    }

    /// The request, locked, for a member of staff who may handle it.
    FoiRequest lockFor(Person.Staff who, FoiRequestId id) {
        return lockFor(who, Act.HANDLE_REQUEST, id);
    }

    FoiRequest lockFor(Person.Staff who, Act act, FoiRequestId id) {
        FoiRequest request = lock(id);
        policy.require(who, act, request.organ());
        return request;
    }

    /// Refuses an action that the table of transitions does not know for the request's state.
    static void mustAllow(FoiRequest request, FoiAction action) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), action)) {
            throw Refusal.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
    }

    /// Refuses for a reason, if there is one. Who comes too late is told who was faster.
    void refuse(FoiRequest request, Optional<FoiRefusal> whyNot) {
        whyNot.ifPresent(reason -> {
            throw reason == FoiRefusal.NOT_IN_THIS_STATE
                    ? Refusal.of(reason, List.of(new FieldProblem("state", meanwhile(request))))
                    : Refusal.of(reason);
        });
    }

    private String meanwhile(FoiRequest request) {
        var entries = record.listOf(FoiRequestChanged.subject(request.id()));
        if (entries.isEmpty()) {
            return FoiRefusal.NOT_IN_THIS_STATE.message();
        }
        AuditEntry last = entries.getLast();
        return "这件申请目前的状态不能这样办理：%s已于%s办理“%s”，现在是“%s”，您刚才的办理没有生效。"
                .formatted(name(last.actor()), FoiPages.dateAndTime(last.at()), last.action(), request.stage());
    }

    /// `staff:12 周敏` is 周敏; whoever is no member of staff is the applicant.
    static String name(String actor) {
        if (actor.startsWith("system")) {
            return "系统";
        }
        return actor.startsWith("staff:") ? actor.substring(actor.indexOf(' ') + 1) : "申请人";
    }

    /// How the history of a request begins; it is written with the request itself.
    HistoryLine begins(Person who, String detail) {
        return new HistoryLine(clock.instant(), FoiAction.RECEIVE, who instanceof Person.Staff, detail);
    }

    /// Tells of a request that has just come in and stands in its table with that line.
    void enter(FoiRequest request, Applicant applicant, Person who, HistoryLine begins) {
        events.publishEvent(
                FoiRequestChanged.of(request, begins.action(), begins.at(), actor(who, request), begins.detail()));
        events.publishEvent(new FoiReceived(request, applicant));
    }

    /// Writes the request as it is after the action.
    void write(FoiRequest after, FoiAction action, Person who, String detail) {
        store.update(after);
        note(after, action, who, detail);
    }

    /// Writes what the house does, or who acts in another capacity than that of handling.
    void write(FoiRequest after, FoiAction action, String actor, String detail) {
        store.update(after);
        note(after, action, true, actor, detail);
    }

    /// How who handles the request stands in the record, with the colleague they stand in for.
    String actor(Person who, FoiRequest request) {
        return actor(who, Act.HANDLE_REQUEST, request);
    }

    String actor(Person who, Act act, FoiRequest request) {
        return policy.actor(who, act, request.organ());
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
