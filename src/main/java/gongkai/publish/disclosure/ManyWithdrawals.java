package gongkai.publish.disclosure;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// 撤下 of many documents with the same reason and the same word to the public. Each is a transaction of its own: what
/// cannot go keeps nothing else from going.
@Service
class ManyWithdrawals {
    static final int MOST = 50;

    private final Withdrawing withdrawing;

    ManyWithdrawals(Withdrawing withdrawing) {
        this.withdrawing = withdrawing;
    }

    /// What became of one of them.
    ///
    /// @param why it stayed; empty when it went
    record Outcome(DocumentId id, Optional<Refusal> why) {
        boolean isAboutTheForm() {
            return why.filter(refusal -> !refusal.problems().isEmpty()).isPresent();
        }
    }

    /// Refuses when nothing can go because of what was typed.
    List<Outcome> withdraw(List<DocumentId> chosen, String reason, String sentence, Person person) {
        new Problems()
                .when(chosen.isEmpty(), "document", "请先勾选要撤下的信息。")
                .when(chosen.size() > MOST, "document", "一次最多撤下 %d 份，请分几次办理。".formatted(MOST))
                .when(BodyText.line(reason).isEmpty(), "reason", "请写明撤下的理由。")
                .refuseIfAny(DisclosureRefusal.WITHDRAWAL_INCOMPLETE);
        var outcomes = chosen.stream()
                .distinct()
                .map(id -> one(id, reason, sentence, person))
                .toList();
        if (outcomes.stream().allMatch(Outcome::isAboutTheForm)) {
            throw outcomes.getFirst().why().orElseThrow();
        }
        return outcomes;
    }

    private Outcome one(DocumentId id, String reason, String sentence, Person person) {
        try {
            withdrawing.withdraw(id, reason, new Withdrawing.Words(sentence, ""), person);
            return new Outcome(id, Optional.empty());
        } catch (Refusal refusal) {
            return new Outcome(id, Optional.of(refusal));
        }
    }
}
