package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.FoiSecrecy;
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
    private final FoiSecrecy record;
    private final HandlingNotices notices;
    private final ReplyRules rules;

    ReplySecrecy(
            HandlingAccess access,
            ReplyDraftStore drafts,
            HandlingLedger ledger,
            HandlingWorks works,
            FoiSecrecy record,
            HandlingNotices notices,
            ReplyRules rules) {
        this.access = access;
        this.drafts = drafts;
        this.ledger = ledger;
        this.works = works;
        this.record = record;
        this.notices = notices;
        this.rules = rules;
    }

    /// 提请保密审查, of a text or, where there is none, of what is asked for: it comes into the worklist of those who make
    /// it.
    @Transactional
    void ask(FoiRequestId id, int seen, Person.Staff by) {
        var request = access.get(id, by, Act.HANDLE_REQUEST);
        if (drafts.find(id).isPresent()) {
            askOfText(request, seen, by);
        } else {
            rules.whyNotSecrecy(request).ifPresent(reason -> {
                throw Refusal.of(reason);
            });
        }
        works.secrecy(request);
        notices.secrecy(request);
    }

    private void askOfText(FoiRequest request, int seen, Person.Staff by) {
        var draft = ledger.hold(request, ReplyDraftAction.ASK_SECRECY);
        ledger.requireSeen(draft, seen);
        var version = drafts.findVersion(request.id(), draft.version()).orElseThrow();
        if (!version.content().opens()) {
            throw Refusal.of(HandlingRefusal.REPLY_OPENS_NOTHING);
        }
        ledger.move(request, draft, ReplyDraftAction.ASK_SECRECY, ledger.doing(by, Act.HANDLE_REQUEST, request, ""));
    }

    /// Writes the review of a text down; where there is none, that of what is asked for.
    @Transactional
    void review(FoiRequestId id, int seen, FoiSecrecy.Finding finding, Person.Staff by) {
        var request = access.get(id, by, Act.REVIEW_SECRECY);
        if (drafts.find(id).isPresent()) {
            review(id, seen, finding.secret(), finding.basis(), finding.opinion(), by);
            return;
        }
        rules.whyNotSecrecy(request).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        record.note(id, finding, by);
    }

    /// Writes the review of the present text down, here and on the request.
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
        String scope = "答复稿第 %d 稿，连同所附的 %d 个文件"
                .formatted(draft.version(), version.content().files().size());
        record.note(id, new FoiSecrecy.Finding(secret, scope, basis, opinion), by);
        notices.back(request, draft, action.label());
    }
}
