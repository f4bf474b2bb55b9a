package gongkai.answer.withheld;

import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.DraftStatus;
import gongkai.publish.drafting.Drafts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How far entries have come on their way to the public.
@Component
class Openings {
    private final OpeningStore store;
    private final Drafts drafts;

    Openings(OpeningStore store, Drafts drafts) {
        this.store = store;
        this.drafts = drafts;
    }

    /// Where the draft of an opening stands.
    record Standing(DraftId draft, DraftStatus status) {}

    Optional<Standing> standing(WithheldEntry entry) {
        return store.findLatest(entry)
                .flatMap(draft -> drafts.findStatus(draft).map(status -> new Standing(draft, status)));
    }

    /// Whether it is under way: its assessment waits for what the reviewers say.
    boolean isBegun(WithheldEntry entry) {
        return standing(entry).filter(each -> !each.status().isOver()).isPresent();
    }
}
