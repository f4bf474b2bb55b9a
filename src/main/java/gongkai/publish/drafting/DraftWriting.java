package gongkai.publish.drafting;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.DisclosureRefusal;
import gongkai.publish.disclosure.DocumentId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing: a draft is begun, saved as often as one likes, complete or not, and given up. Every text that was
/// saved has a number and stays.
@Service
class DraftWriting {
    private final DraftStore drafts;
    private final DraftStateStore states;
    private final DraftLedger ledger;
    private final RevisedText revised;
    private final Organs organs;
    private final Attachments attachments;
    private final Policy policy;
    private final Clock clock;

    DraftWriting(
            DraftStore drafts,
            DraftStateStore states,
            DraftLedger ledger,
            RevisedText revised,
            Organs organs,
            Attachments attachments,
            Policy policy,
            Clock clock) {
        this.drafts = drafts;
        this.states = states;
        this.ledger = ledger;
        this.revised = revised;
        this.organs = organs;
        this.attachments = attachments;
        this.policy = policy;
        this.clock = clock;
    }

    /// What a form made, and whether it was this time.
    record Begun(DraftId id, boolean anew) {}

    /// Begins a draft; a form that is sent twice begins one.
    @Transactional
    public Begun begin(OrganId organ, DraftText text, String submission, Person.Staff by) {
        policy.require(by, Act.DRAFT_DOCUMENT, organ);
        if (!organs.get(organ).isActive()) {
            throw Refusal.of(DisclosureRefusal.PUBLISHER_ABOLISHED);
        }
        drafts.holdSubmission(submission);
        return drafts.findSubmitted(submission)
                .map(id -> new Begun(id, false))
                .orElseGet(() -> new Begun(insert(organ, Optional.empty(), text, submission, by), true));
    }

    /// Begins a new text for a published document, or leads to the one that is under way.
    @Transactional
    public DraftId revise(DocumentId document, Person.Staff by) {
        var present = revised.get(document);
        policy.require(by, Act.DRAFT_DOCUMENT, present.organ());
        String submission = "revise:" + document;
        drafts.holdSubmission(submission);
        return drafts.findRevision(document)
                .orElseGet(() -> insert(
                        present.organ(),
                        Optional.of(document),
                        present.text(),
                        submission + ":" + UUID.randomUUID(),
                        by));
    }

    private DraftId insert(
            OrganId organ, Optional<DocumentId> revises, DraftText text, String submission, Person.Staff by) {
        attachments.hold(text.files());
        var now = clock.instant();
        var draft = new Draft(
                DraftId.of(1),
                organ,
                revises,
                text.title(),
                text.attribute(),
                DraftStatus.DRAFTING,
                by.id(),
                by.name(),
                1,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                now,
                now);
        DraftId id = drafts.insert(submission, draft);
        states.insert(id, new DraftState(1, now, by.id(), by.name(), DraftState.Manner.SAVED, text));
        var kept = drafts.find(id).orElseThrow();
        ledger.move(kept, kept, DraftAction.SAVE, deed(kept, by, revises.isPresent() ? "开始修改已发布的信息" : "开始起草"));
        return id;
    }

    /// What came of saving.
    ///
    /// @param number the number under which the text was saved, or of the present one when nothing was
    /// @param aside whether somebody else had saved in the meantime, so that it was kept beside theirs
    record Saved(int number, boolean aside) {}

    /// Saves what a page sent.
    ///
    /// @param base the state the page began with: when another has come since, neither text is lost
    /// @param automatic whether the page saved by itself; then a conflict is only told
    @Transactional
    public Saved save(DraftId id, int base, DraftText sent, boolean automatic, Person.Staff by) {
        var draft = ledger.hold(id, DraftAction.SAVE);
        policy.require(by, Act.DRAFT_DOCUMENT, draft.organ());
        var present = states.find(id, draft.state()).orElseThrow();
        var text = sent.with(DraftField.ORIGIN, present.text().of(DraftField.ORIGIN));
        if (text.equals(present.text())) {
            return new Saved(draft.state(), false);
        }
        boolean aside = base != draft.state();
        if (aside && automatic) {
            return new Saved(draft.state(), true);
        }
        attachments.hold(text.files());
        var manner =
                aside ? DraftState.Manner.ASIDE : automatic ? DraftState.Manner.AUTOMATIC : DraftState.Manner.SAVED;
        int number = states.nextNumber(id);
        var now = clock.instant();
        states.insert(id, new DraftState(number, now, by.id(), by.name(), manner, text));
        if (aside) {
            ledger.move(
                    draft,
                    draft,
                    DraftAction.SAVE,
                    deed(draft, by, "与%s的修改冲突，另存为第 %d 稿".formatted(present.staffName(), number)));
        } else if (automatic) {
            drafts.update(draft.written(text, number, now));
        } else {
            ledger.move(draft, draft.written(text, number, now), DraftAction.SAVE, deed(draft, by, ""));
        }
        return new Saved(number, aside);
    }

    /// Makes an earlier text, or one that was kept aside, the present one; what was present stays among the others.
    @Transactional
    public int take(DraftId id, int number, Person.Staff by) {
        var draft = ledger.hold(id, DraftAction.SAVE);
        policy.require(by, Act.DRAFT_DOCUMENT, draft.organ());
        var chosen = states.find(id, number).orElseThrow(() -> Refusal.of(DraftingRefusal.UNKNOWN_STATE));
        var now = clock.instant();
        int next = states.nextNumber(id);
        states.insert(id, new DraftState(next, now, by.id(), by.name(), DraftState.Manner.TAKEN, chosen.text()));
        ledger.move(
                draft,
                draft.written(chosen.text(), next, now),
                DraftAction.SAVE,
                deed(draft, by, "采用第 %d 稿的内容".formatted(number)));
        return next;
    }

    /// 作废: nothing of it is deleted, but nothing more is done with it.
    @Transactional
    public void discard(DraftId id, Person.Staff by) {
        var draft = ledger.hold(id, DraftAction.DISCARD);
        policy.require(by, Act.DRAFT_DOCUMENT, draft.organ());
        ledger.move(draft, draft, DraftAction.DISCARD, deed(draft, by, ""));
    }

    private DraftLedger.Deed deed(Draft draft, Person.Staff by, String words) {
        return DraftLedger.Deed.of(by, policy.actor(by, Act.DRAFT_DOCUMENT, draft.organ()), words);
    }
}
