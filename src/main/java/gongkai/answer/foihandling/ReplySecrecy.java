package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 保密审查 of a reply that opens something (条例第十七条): of one text, by somebody who has not written it. Another text
/// needs another review.
@Service
class ReplySecrecy {
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_OPINION = 500;

    private final HandlingAccess access;
    private final ReplyDraftStore drafts;
    private final HandlingLedger ledger;
    private final HandlingWorks works;
    private final HandlingNotices notices;
    private final ReplyRules rules;

    ReplySecrecy(
            HandlingAccess access,
            ReplyDraftStore drafts,
            HandlingLedger ledger,
            HandlingWorks works,
            HandlingNotices notices,
            ReplyRules rules) {
        this.access = access;
        this.drafts = drafts;
        this.ledger = ledger;
        this.works = works;
        this.notices = notices;
        this.rules = rules;
    }

    /// Writes the review down.
    ///
    /// @param secret whether it holds a state secret; empty when nothing was chosen
    @Transactional
    void review(FoiRequestId id, int seen, Optional<Boolean> secret, String basis, String opinion, Person.Staff by) {
        var request = access.get(id, by, Act.REVIEW_SECRECY);
        var draft = ledger.hold(request, ReplyDraftAction.CLEAR);
        ledger.requireSeen(draft, seen);
        var version = drafts.findVersion(id, draft.version()).orElseThrow();
        rules.whyNotSecrecy(draft, version, by).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        new Problems()
                .when(secret.isEmpty(), "secret", "请选择是否涉密。")
                .when(basis.isBlank(), "basis", "请写明审查的依据。")
                .when(basis.strip().length() > LONGEST_BASIS, "basis", "依据不超过 200 个字。")
                .when(opinion.isBlank(), "secrecyOpinion", "请写明审查意见。")
                .when(opinion.strip().length() > LONGEST_OPINION, "secrecyOpinion", "审查意见不超过 500 个字。")
                .refuseIfAny(HandlingRefusal.HANDLING_INCOMPLETE);
        var action = secret.orElseThrow() ? ReplyDraftAction.FIND_SECRET : ReplyDraftAction.CLEAR;
        ledger.move(request, draft, action, ledger.doing(by, Act.REVIEW_SECRECY, request, basis.strip(), opinion));
        works.secrecyDone(request);
        notices.back(request, draft, action.label());
    }
}
