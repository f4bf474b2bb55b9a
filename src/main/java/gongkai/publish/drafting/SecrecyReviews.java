package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 保密审查 (条例第十七条): made by whoever is charged with it, of the text as it stands, before the final step.
/// A text that holds a secret goes back to its drafter at once.
@Service
public class SecrecyReviews {
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_OPINION = 500;

    private final DraftLedger ledger;
    private final DraftMoveStore moves;
    private final GateRules rules;
    private final Policy policy;
    private final Clock clock;

    SecrecyReviews(DraftLedger ledger, DraftMoveStore moves, GateRules rules, Policy policy, Clock clock) {
        this.ledger = ledger;
        this.moves = moves;
        this.rules = rules;
        this.policy = policy;
        this.clock = clock;
    }

    /// Writes the review down.
    ///
    /// @param seen the state the reviewer has read
    /// @param secret whether it holds a state secret; empty when nothing was chosen
    @Transactional
    public void review(DraftId id, int seen, Optional<Boolean> secret, String basis, String opinion, Person.Staff by) {
        var draft = ledger.hold(id, DraftAction.REVIEW_SECRECY);
        policy.require(by, Act.REVIEW_SECRECY, draft.organ());
        if (draft.state() != seen) {
            throw Refusal.of(DraftingRefusal.STATE_MOVED_ON);
        }
        rules.whyNotSecrecy(draft, by).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        new Problems()
                .when(secret.isEmpty(), "secret", "请选择是否涉密。")
                .when(basis.isBlank(), "basis", "请写明审查的依据。")
                .when(basis.strip().length() > LONGEST_BASIS, "basis", "依据不超过 200 个字。")
                .when(opinion.isBlank(), "secrecyOpinion", "请写明审查意见。")
                .when(opinion.strip().length() > LONGEST_OPINION, "secrecyOpinion", "审查意见不超过 500 个字。")
                .refuseIfAny(DraftingRefusal.DRAFT_INCOMPLETE);
        boolean isSecret = secret.orElseThrow();
        var review = new SecrecyReview(
                id, draft.state(), clock.instant(), by.id(), by.name(), isSecret, basis.strip(), opinion.strip());
        String actor = policy.actor(by, Act.REVIEW_SECRECY, draft.organ());
        var reviewed = ledger.step(
                draft,
                draft,
                DraftAction.REVIEW_SECRECY,
                DraftLedger.Deed.of(by, actor, isSecret ? "涉密，不得公开" : "不涉密，可以公开"));
        moves.insert(review);
        ledger.secrecyReviewed(reviewed);
        if (isSecret) {
            ledger.move(
                    reviewed,
                    reviewed.standing(reviewed.status(), Optional.empty(), reviewed.changedAt()),
                    DraftAction.SEND_BACK,
                    DraftLedger.Deed.of(by, actor, "保密审查认为涉密：" + opinion.strip()));
        }
    }
}
