package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 会签: who handles a request with us signs the draft while it is in review. Who does not agree sends it back.
@Service
class Cosigning {
    private final HandlingAccess access;
    private final AssistanceLedger ledger;
    private final AssistanceRights rights;
    private final HandlingLedger handling;
    private final HandlingWorks works;
    private final ReplyDraftStore drafts;
    private final ReplyReview review;
    private final ReplyRules rules;

    Cosigning(
            HandlingAccess access,
            AssistanceLedger ledger,
            AssistanceRights rights,
            HandlingLedger handling,
            HandlingWorks works,
            ReplyDraftStore drafts,
            ReplyReview review,
            ReplyRules rules) {
        this.access = access;
        this.ledger = ledger;
        this.rights = rights;
        this.handling = handling;
        this.works = works;
        this.drafts = drafts;
        this.review = review;
        this.rules = rules;
    }

    /// The text that waits for this receiver's signature, if one does.
    Optional<ReplyVersion> findText(Assistance asked) {
        return drafts.find(asked.request())
                .filter(draft -> draft.step().isPresent())
                .filter(draft -> rules.listUnsigned(draft).stream().anyMatch(each -> each.id() == asked.id()))
                .flatMap(draft -> drafts.findVersion(draft.request(), draft.version()));
    }

    /// @param agrees whether they do; empty when nothing was chosen
    @Transactional
    void sign(long id, int seen, Optional<Boolean> agrees, String words, Person.Staff by) {
        var asked = ledger.get(id);
        rights.requireAnswerer(asked, by);
        var request = access.of(asked.request());
        var draft = handling.hold(request, ReplyDraftAction.COSIGN);
        handling.requireSeen(draft, seen);
        if (findText(asked).isEmpty()) {
            throw Refusal.of(HandlingRefusal.NOTHING_TO_COSIGN);
        }
        new Problems().when(agrees.isEmpty(), "agrees", "请选择是否同意。").refuseIfAny(HandlingRefusal.HANDLING_INCOMPLETE);
        boolean yes = agrees.orElseThrow();
        String said = ReplyReview.words(words, "cosignWords", !yes);
        sign(request, draft, asked, yes, handling.doing(by, Act.HANDLE_REQUEST, asked.organ(), said));
        works.cosignDone(request, asked);
    }

    private void sign(FoiRequest request, ReplyDraft draft, Assistance asked, boolean yes, HandlingLedger.Doing doing) {
        if (yes) {
            handling.note(request, draft, Deed.COSIGN, Optional.of(asked.id()), doing);
            return;
        }
        review.object(
                request,
                draft,
                new HandlingLedger.Doing(doing.staff(), doing.name(), doing.actor(), "", "会签不同意：" + doing.words()));
    }
}
