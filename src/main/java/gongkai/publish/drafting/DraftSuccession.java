package gongkai.publish.drafting;

import gongkai.foundation.organ.OrganSucceeded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When an organ is merged into another or abolished, what was under way there goes on in its successor's name.
@Component
class DraftSuccession {
    private final DraftStore drafts;
    private final DraftLedger ledger;

    DraftSuccession(DraftStore drafts, DraftLedger ledger) {
        this.drafts = drafts;
        this.ledger = ledger;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded change) {
        for (Draft draft : drafts.listOpenOf(change.from())) {
            drafts.moveTo(draft.id(), change.successor());
            ledger.inherited(draft, drafts.find(draft.id()).orElseThrow(), change.actor(), change.fromName());
        }
    }
}
