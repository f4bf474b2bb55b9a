package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who may take which step with a draft, and what must be done before. The page greys its buttons with the same
/// reasons.
@Component
class ReplyRules {
    private final ReplyDraftStore drafts;
    private final HandlingEntryStore entries;
    private final AssistanceStore assistance;
    private final Routes routes;
    private final Policy policy;

    ReplyRules(
            ReplyDraftStore drafts,
            HandlingEntryStore entries,
            AssistanceStore assistance,
            Routes routes,
            Policy policy) {
        this.drafts = drafts;
        this.entries = entries;
        this.assistance = assistance;
        this.routes = routes;
        this.policy = policy;
    }

    /// Why the draft cannot be sent to review; what is wrong with its text is said when it is sent.
    Optional<HandlingRefusal> whyNotSubmit(FoiRequest request, ReplyDraft draft, ReplyVersion version) {
        if (!ReplyDraftStatus.TABLE.allows(draft.status(), ReplyDraftAction.SUBMIT)) {
            return Optional.of(HandlingRefusal.REPLY_DRAFT_NOT_NOW);
        }
        if (!routes.of(request.organ()).isGuarded()) {
            return Optional.of(HandlingRefusal.REPLY_WITHOUT_STEPS);
        }
        return version.content().opens() ? whyNotOut(draft) : Optional.empty();
    }

    /// 条例第十七条: nothing goes out without its secrecy review.
    private Optional<HandlingRefusal> whyNotOut(ReplyDraft draft) {
        var review = findSecrecy(draft);
        if (review.isEmpty()) {
            return Optional.of(HandlingRefusal.REPLY_SECRECY_MISSING);
        }
        return review.filter(entry -> entry.deed() == Deed.FIND_SECRET).map(secret -> HandlingRefusal.REPLY_IS_SECRET);
    }

    /// The secrecy review of the present text, if it was made.
    Optional<Entry> findSecrecy(ReplyDraft draft) {
        return entries.list(draft.request()).stream()
                .filter(entry -> entry.deed() == Deed.CLEAR || entry.deed() == Deed.FIND_SECRET)
                .filter(entry -> entry.version().equals(Optional.of(draft.version())))
                .reduce((one, later) -> later);
    }

    /// Why what is asked for cannot be reviewed while there is no text. Where replies pass steps, the review is made of
    /// one text.
    Optional<HandlingRefusal> whyNotSecrecy(FoiRequest request) {
        if (routes.of(request.organ()).isGuarded()) {
            return Optional.of(HandlingRefusal.NO_REPLY_DRAFT);
        }
        return request.status().isClosed() ? Optional.of(HandlingRefusal.REQUEST_IS_CLOSED) : Optional.empty();
    }

    /// Why this person cannot make the secrecy review of the present text.
    Optional<HandlingRefusal> whyNotSecrecy(ReplyDraft draft, ReplyVersion version, Person.Staff by) {
        if (!ReplyDraftStatus.TABLE.allows(draft.status(), ReplyDraftAction.CLEAR)) {
            return Optional.of(HandlingRefusal.REPLY_DRAFT_NOT_NOW);
        }
        if (!version.content().opens()) {
            return Optional.of(HandlingRefusal.REPLY_OPENS_NOTHING);
        }
        if (findSecrecy(draft).isPresent()) {
            return Optional.of(HandlingRefusal.REPLY_SECRECY_DONE);
        }
        return isAuthor(draft, by) ? Optional.of(HandlingRefusal.OWN_REPLY) : Optional.empty();
    }

    /// Why this person cannot take the step at which the draft stands, to pass it or to send it back. Nobody passes
    /// their own text, and nobody takes two steps of the same draft.
    Optional<HandlingRefusal> whyNotReview(FoiRequest request, ReplyDraft draft, Person.Staff by) {
        var step = draft.step();
        if (step.isEmpty()) {
            return Optional.of(HandlingRefusal.REPLY_DRAFT_NOT_NOW);
        }
        boolean fits = policy.may(by, Act.REVIEW_REPLY, request.organ())
                && policy.holds(by, step.get().role(), request.organ());
        if (!fits) {
            return Optional.of(HandlingRefusal.NOT_YOUR_REPLY_STEP);
        }
        if (isAuthor(draft, by)) {
            return Optional.of(HandlingRefusal.OWN_REPLY);
        }
        boolean passed = entries.list(draft.request()).stream()
                .anyMatch(entry -> entry.deed() == Deed.PASS
                        && entry.round() == draft.round()
                        && entry.staff().equals(Optional.of(by.id())));
        return passed ? Optional.of(HandlingRefusal.REPLY_STEP_EACH) : Optional.empty();
    }

    /// Why this person cannot pass the step now: before the last one those who handle it with us have signed.
    Optional<HandlingRefusal> whyNotPass(FoiRequest request, ReplyDraft draft, Person.Staff by) {
        return whyNotReview(request, draft, by)
                .or(() ->
                        draft.step().filter(routes.of(request.organ())::isLast).isPresent()
                                        && !listUnsigned(draft).isEmpty()
                                ? Optional.of(HandlingRefusal.COSIGNATURE_MISSING)
                                : Optional.empty());
    }

    /// The joint handlers who have not signed the present text.
    List<Assistance> listUnsigned(ReplyDraft draft) {
        var signed = entries.list(draft.request()).stream()
                .filter(entry -> entry.deed() == Deed.COSIGN)
                .filter(entry -> entry.version().equals(Optional.of(draft.version())))
                .flatMap(entry -> entry.assistance().stream())
                .toList();
        return assistance.list(draft.request()).stream()
                .filter(Assistance::signs)
                .filter(asked -> !signed.contains(asked.id()))
                .toList();
    }

    private boolean isAuthor(ReplyDraft draft, Person.Staff by) {
        return drafts.listAuthors(draft.request()).contains(by.id());
    }
}
