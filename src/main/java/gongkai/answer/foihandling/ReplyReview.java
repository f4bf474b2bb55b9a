package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiReply;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 审核、合法性审查、签发: a draft is sent to review, passes step by step, is sent back or taken back. The last signature
/// replies. All that `FoiReply` asks for is asked when the draft is sent, so that the head is never surprised.
@Service
class ReplyReview {
    private static final int LONGEST = 500;

    private final HandlingAccess access;
    private final ReplyDraftStore drafts;
    private final HandlingLedger ledger;
    private final HandlingWorks works;
    private final HandlingNotices notices;
    private final ReplyRules rules;
    private final Routes routes;
    private final Signing signing;

    ReplyReview(
            HandlingAccess access,
            ReplyDraftStore drafts,
            HandlingLedger ledger,
            HandlingWorks works,
            HandlingNotices notices,
            ReplyRules rules,
            Routes routes,
            Signing signing) {
        this.access = access;
        this.drafts = drafts;
        this.ledger = ledger;
        this.works = works;
        this.notices = notices;
        this.rules = rules;
        this.routes = routes;
        this.signing = signing;
    }

    /// How a draft becomes a reply.
    @Component
    record Signing(FoiReply reply, Rulings rulings) {}

    /// 送审.
    ///
    /// @param seen the number of the text that was read, as with every verb here
    @Transactional
    void submit(FoiRequestId id, int seen, String words, Person.Staff by) {
        var request = access.get(id, by, Act.HANDLE_REQUEST);
        var draft = ledger.hold(request, ReplyDraftAction.SUBMIT);
        ledger.requireSeen(draft, seen);
        var version = version(draft);
        signing.reply().requireReady(request, signing.rulings().of(request, version.content()));
        refuse(rules.whyNotSubmit(request, draft, version));
        String said = words(words, "submitWords", false);
        var sent = ledger.move(
                request,
                draft.sentAgain(),
                ReplyDraftAction.SUBMIT,
                ledger.doing(by, Act.HANDLE_REQUEST, request, said));
        ledger.follow(request, draft, skip(request, sent));
        rules.listUnsigned(sent).forEach(asked -> {
            works.cosign(request, asked);
            notices.asked(request, asked, "会签答复稿");
        });
    }

    /// 撤回送审.
    @Transactional
    void recall(FoiRequestId id, Person.Staff by) {
        var request = access.get(id, by, Act.HANDLE_REQUEST);
        var draft = ledger.hold(request, ReplyDraftAction.RECALL);
        var after =
                ledger.move(request, draft, ReplyDraftAction.RECALL, ledger.doing(by, Act.HANDLE_REQUEST, request, ""));
        ledger.follow(request, draft, after);
    }

    /// 通过: after the last step the reply is issued in the name of whoever signed it.
    @Transactional
    void pass(FoiRequestId id, int seen, String words, Person.Staff by) {
        var request = access.get(id, by, Act.REVIEW_REPLY);
        var draft = ledger.hold(request, ReplyDraftAction.PASS);
        ledger.requireSeen(draft, seen);
        refuse(rules.whyNotPass(request, draft, by));
        String said = words(words, "opinion", false);
        var passed =
                ledger.move(request, draft, ReplyDraftAction.PASS, ledger.doing(by, Act.REVIEW_REPLY, request, said));
        var standing = skip(request, passed);
        ledger.follow(request, draft, standing);
        if (standing.status() == ReplyDraftStatus.ISSUED) {
            signing.reply()
                    .issue(id, signing.rulings().of(request, version(draft).content()), by);
            notices.issued(request, draft, draft.step().orElseThrow().label());
        }
    }

    /// 退回修改, with a word that says what to change.
    @Transactional
    void sendBack(FoiRequestId id, int seen, String words, Person.Staff by) {
        var request = access.get(id, by, Act.REVIEW_REPLY);
        var draft = ledger.hold(request, ReplyDraftAction.SEND_BACK);
        ledger.requireSeen(draft, seen);
        refuse(rules.whyNotReview(request, draft, by));
        String said = words(words, "opinion", true);
        back(request, draft, ledger.doing(by, Act.REVIEW_REPLY, request, said));
    }

    /// Who handles it with us does not agree: the draft goes back as from any other step.
    void object(FoiRequest request, ReplyDraft draft, HandlingLedger.Doing doing) {
        back(request, draft, doing);
    }

    private void back(FoiRequest request, ReplyDraft draft, HandlingLedger.Doing doing) {
        var after = ledger.move(request, draft, ReplyDraftAction.SEND_BACK, doing);
        ledger.follow(request, draft, after);
        notices.back(request, draft, draft.step().orElseThrow().label() + "退回修改");
    }

    /// Passes over the steps the organ does without.
    private ReplyDraft skip(FoiRequest request, ReplyDraft draft) {
        var route = routes.of(request.organ());
        var standing = draft;
        while (standing.step().filter(step -> !route.has(step)).isPresent()) {
            standing = ledger.move(request, standing, ReplyDraftAction.SKIP, HandlingLedger.Doing.ofHouse(""));
        }
        return standing;
    }

    private ReplyVersion version(ReplyDraft draft) {
        return drafts.findVersion(draft.request(), draft.version()).orElseThrow();
    }

    private static void refuse(Optional<HandlingRefusal> whyNot) {
        whyNot.ifPresent(reason -> {
            throw Refusal.of(reason);
        });
    }

    static String words(String typed, String field, boolean needed) {
        String words = typed.strip();
        new Problems()
                .when(needed && words.isEmpty(), field, "请写明意见。")
                .when(words.length() > LONGEST, field, "意见不超过 500 个字。")
                .refuseIfAny(HandlingRefusal.HANDLING_INCOMPLETE);
        return words;
    }
}
