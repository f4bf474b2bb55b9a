package gongkai.foundation.worklist;

import gongkai.foundation.notice.Notice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Climbs the ladder: whoever has to know of a yellow, a red, an overdue matter is told once for each clock. After a
/// pause only the highest step is told, so that nobody finds four messages of one matter.
@Service
class Escalation {
    private static final int AT_ONCE = 100;

    private final WorklistStore store;
    private final SupervisionStore supervisionStore;
    private final Supervisions supervisions;
    private final WorkLedger ledger;
    private final Rungs rungs;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalation(
            WorklistStore store,
            SupervisionStore supervisionStore,
            Supervisions supervisions,
            WorkLedger ledger,
            Rungs rungs,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.supervisionStore = supervisionStore;
        this.supervisions = supervisions;
        this.ledger = ledger;
        this.rungs = rungs;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// Takes all steps that are due. Several servers may do so at once: each takes rows the others have not in hand.
    ///
    /// @return how many matters took a step
    int run() {
        int done = 0;
        int slice;
        do {
            slice = transactions.execute(status -> takeSlice());
            done += slice;
        } while (slice == AT_ONCE);
        return done;
    }

    private int takeSlice() {
        LocalDate today = LocalDate.now(clock);
        List<ItemRow> rows = store.lockForStep(today, AT_ONCE);
        rows.forEach(row -> take(row, today));
        return rows.size();
    }

    private void take(ItemRow row, LocalDate today) {
        int reached = Math.max(row.clock().orElseThrow().stepOn(today), row.step() + 1);
        var step = EscalationStep.at(reached);
        var after = row.at(reached);
        ledger.writeOwn(after, WorkEvent.What.ESCALATED, rungs.words(step, row.step()));
        boolean supervise = step == EscalationStep.SUPERVISE
                && !row.state().kind().equals(Supervision.KIND)
                && !supervisionStore.hasOpen(row.state().kind(), row.state().matter());
        if (supervise) {
            supervisions.demandByItself(after, rungs.supervisorOf(row.state().organ()));
            return;
        }
        // Of what is supervised already, and of what was told the day before, nobody needs a second word.
        boolean told = step == EscalationStep.SUPERVISE && row.step() == EscalationStep.OVERDUE.place();
        var notices = told ? List.<Notice>of() : rungs.notices(after, step);
        if (!notices.isEmpty()) {
            events.publishEvent(new WorkTold(notices));
        }
    }
}
