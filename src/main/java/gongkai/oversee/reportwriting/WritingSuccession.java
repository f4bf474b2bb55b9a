package gongkai.oversee.reportwriting;

import gongkai.foundation.organ.OrganSucceeded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When an organ ends, its successor goes on writing the reports it had not finished.
@Component
class WritingSuccession {
    private final WritingStore store;
    private final ReportLedger ledger;

    WritingSuccession(WritingStore store, ReportLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded change) {
        for (YearReport report : store.listOpenHeldBy(change.from())) {
            store.handOn(report.id(), change.successor());
            var taken = store.find(report.organ(), report.year()).orElseThrow();
            ledger.note(
                    taken,
                    "移交",
                    "%s不再设置，由%s继续编制。".formatted(change.fromName(), change.successorName()),
                    change.actor());
            ledger.tell(taken);
        }
    }
}
