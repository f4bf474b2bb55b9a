package gongkai.publish.drafting;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// 定时发布: publishes what has passed the gate and whose moment has come, each in a transaction of its own; several
/// servers may do so at once. What cannot be published goes back to its drafter with the reason.
@Component
class SchedulePass {
    private static final Logger LOG = LoggerFactory.getLogger(SchedulePass.class);

    private final DraftStore drafts;
    private final DraftStateStore states;
    private final DraftMoveStore moves;
    private final DraftFindings findings;
    private final DraftPublication publication;
    private final DraftLedger ledger;
    private final Staffing staffing;
    private final Schedule schedule;

    SchedulePass(
            DraftStore drafts,
            DraftStateStore states,
            DraftMoveStore moves,
            DraftFindings findings,
            DraftPublication publication,
            DraftLedger ledger,
            Staffing staffing,
            Schedule schedule) {
        this.drafts = drafts;
        this.states = states;
        this.moves = moves;
        this.findings = findings;
        this.publication = publication;
        this.ledger = ledger;
        this.staffing = staffing;
        this.schedule = schedule;
    }

    /// By which clock, and in which transactions.
    @Component
    record Schedule(TransactionOperations transactions, Clock clock) {}

    /// Publishes all that is due.
    ///
    /// @return how many drafts were moved on
    int run() {
        int done = 0;
        while (one()) {
            done++;
        }
        return done;
    }

    private boolean one() {
        var tried = new DraftId[1];
        try {
            return Boolean.TRUE.equals(schedule.transactions().execute(status -> {
                var due = drafts.takeScheduled(schedule.clock().instant());
                due.ifPresent(draft -> {
                    tried[0] = draft.id();
                    publish(draft);
                });
                return due.isPresent();
            }));
        } catch (Refusal refused) {
            LOG.info("稿件 {} 未能定时发布：{}", tried[0], refused.code().message());
            fail(tried[0], reason(refused));
            return true;
        }
    }

    private void publish(Draft draft) {
        findings.refresh(draft.id());
        if (findings.stop(draft.id())) {
            throw Refusal.of(DraftingRefusal.FINDINGS_OPEN);
        }
        var text = states.find(draft.id(), draft.state()).orElseThrow().text();
        publication.finish(draft, text, lastReviewer(draft));
    }

    private Person.Staff lastReviewer(Draft draft) {
        long staff = moves.list(draft.id()).reversed().stream()
                .filter(move -> move.action() == DraftAction.PASS)
                .findFirst()
                .flatMap(DraftMove::staff)
                .orElseThrow();
        return staffing.get(staff).staff();
    }

    /// In a transaction of its own: that of the attempt was undone.
    private void fail(DraftId id, String reason) {
        schedule.transactions().executeWithoutResult(status -> {
            var draft = ledger.hold(id, DraftAction.FAIL);
            ledger.move(
                    draft,
                    draft.standing(draft.status(), Optional.empty(), draft.changedAt()),
                    DraftAction.FAIL,
                    DraftLedger.Deed.ofHouse(reason));
            findings.refresh(id);
        });
    }

    private static String reason(Refusal refused) {
        var problems = Problems.from(refused.problems()).list();
        return problems.isEmpty()
                ? refused.code().message()
                : String.join("", problems.stream().map(each -> each.sentence()).toList());
    }
}
