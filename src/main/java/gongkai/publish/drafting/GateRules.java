package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who may take which step of the gate, and what must be done before. The page greys its buttons with the same
/// reasons.
@Component
class GateRules {
    private final DraftStateStore states;
    private final DraftMoveStore moves;
    private final DraftFindings findings;
    private final Policy policy;

    GateRules(DraftStateStore states, DraftMoveStore moves, DraftFindings findings, Policy policy) {
        this.states = states;
        this.moves = moves;
        this.findings = findings;
        this.policy = policy;
    }

    /// Whoever reviews must be allowed to in the organ, and have the role that takes the step.
    void requireReviewer(Draft draft, Person.Staff by) {
        policy.require(by, Act.REVIEW_DOCUMENT, draft.organ());
        whyNotReview(draft, by).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
    }

    /// Why this person cannot take the step at which the draft stands, to pass it or to send it back.
    Optional<DraftingRefusal> whyNotReview(Draft draft, Person.Staff by) {
        boolean fits = draft.role()
                .filter(role -> policy.holds(by, role, draft.organ()))
                .isPresent();
        return fits ? whyNotSecond(draft, by) : Optional.of(DraftingRefusal.NOT_THIS_STEP);
    }

    /// Why this person cannot pass it now.
    Optional<DraftingRefusal> whyNotPass(Draft draft, Person.Staff by) {
        return whyNotReview(draft, by)
                .or(() -> findings.stop(draft.id()) ? Optional.of(DraftingRefusal.FINDINGS_OPEN) : Optional.empty())
                .or(() -> draft.status() == DraftStatus.FINAL_REVIEW ? whyNotOut(draft) : Optional.empty());
    }

    /// Why this person cannot publish it before its review.
    Optional<DraftingRefusal> whyNotUrgent(Draft draft, Person.Staff by) {
        if (!draft.isOpen()) {
            return Optional.of(DraftingRefusal.NOT_FOR_PUBLICATION);
        }
        return whyNotSecond(draft, by)
                .or(() -> findings.stop(draft.id()) ? Optional.of(DraftingRefusal.FINDINGS_OPEN) : Optional.empty())
                .or(() -> whyNotOut(draft));
    }

    /// Why this person cannot review afterwards what was published in an emergency.
    Optional<DraftingRefusal> whyNotAfterwards(Draft draft, Person.Staff by) {
        return whyNotReview(draft, by);
    }

    /// Why this person cannot make the secrecy review of the present text.
    Optional<DraftingRefusal> whyNotSecrecy(Draft draft, Person.Staff by) {
        if (!draft.isOpen()) {
            return Optional.of(DraftingRefusal.NOT_FOR_PUBLICATION);
        }
        return moves.findSecrecy(draft.id(), draft.state()).isPresent()
                ? Optional.of(DraftingRefusal.SECRECY_DONE)
                : whyNotSecond(draft, by);
    }

    /// Looks through the text once more and refuses while something is open: no verb trusts what was found before it.
    /// Who calls looks first in a transaction of its own, so that what is found stays when this refuses.
    void requireFindingsAnswered(Draft draft) {
        findings.refresh(draft.id());
        if (findings.stop(draft.id())) {
            throw Refusal.of(DraftingRefusal.FINDINGS_OPEN);
        }
    }

    /// 条例第十七条: nothing goes out without its secrecy review.
    private Optional<DraftingRefusal> whyNotOut(Draft draft) {
        boolean cleared = !draft.isOpen()
                || moves.findSecrecy(draft.id(), draft.state())
                        .filter(review -> !review.secret())
                        .isPresent();
        return cleared ? Optional.empty() : Optional.of(DraftingRefusal.SECRECY_MISSING);
    }

    /// Nobody passes their own text, and nobody takes two steps of the same one.
    private Optional<DraftingRefusal> whyNotSecond(Draft draft, Person.Staff by) {
        if (states.listAuthors(draft.id()).contains(by.id())) {
            return Optional.of(DraftingRefusal.OWN_TEXT);
        }
        return moves.listPassers(draft.id(), draft.round()).contains(by.id())
                ? Optional.of(DraftingRefusal.ONE_STEP_EACH)
                : Optional.empty();
    }
}
