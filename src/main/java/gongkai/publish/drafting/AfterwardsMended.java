package gongkai.publish.drafting;

import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentRevised;
import gongkai.publish.disclosure.DocumentWithdrawn;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the review afterwards objected to is settled when the document gets a new text or is withdrawn.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AfterwardsMended {
    private final DraftStore drafts;
    private final DraftLedger ledger;

    AfterwardsMended(DraftStore drafts, DraftLedger ledger) {
        this.drafts = drafts;
        this.ledger = ledger;
    }

    @EventListener
    void follow(DocumentRevised change) {
        settle(change.id(), "已修改为第 %d 版：%s".formatted(change.edition(), change.note()), false);
    }

    /// Nothing is left to review afterwards, whether or not anybody objected.
    @EventListener
    void follow(DocumentWithdrawn change) {
        settle(change.id(), "已撤下", true);
    }

    private void settle(DocumentId document, String words, boolean gone) {
        drafts.listToSettle(document).stream()
                .filter(draft -> gone || draft.status() == DraftStatus.OBJECTED)
                .forEach(draft -> ledger.move(
                        draft,
                        draft.standing(draft.status(), Optional.empty(), draft.changedAt()),
                        DraftAction.SETTLE,
                        DraftLedger.Deed.ofHouse(words)));
    }
}
