package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.IdentityRefusal;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.publish.drafting.page.DraftDeskPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What can be done with a draft as it stands, and why this person cannot, in the words of the rules the verbs ask.
@Component
class DraftOffers {
    private final GateRules rules;
    private final DraftFindings findings;
    private final Policy policy;

    DraftOffers(GateRules rules, DraftFindings findings, Policy policy) {
        this.rules = rules;
        this.findings = findings;
        this.policy = policy;
    }

    /// The actions the state of the draft knows.
    List<DraftDeskPage.Action> list(Draft draft, Person.Staff me) {
        var offers = new ArrayList<DraftDeskPage.Action>();
        for (DraftAction action : DraftAction.values()) {
            if (DraftStatus.TABLE.allows(draft.status(), action)) {
                offers.add(new DraftDeskPage.Action(
                        action.name(), whyNot(action, draft, me).map(ErrorCode::message)));
            }
        }
        return offers;
    }

    private Optional<ErrorCode> whyNot(DraftAction action, Draft draft, Person.Staff me) {
        return switch (action) {
            case SAVE, ANSWER, RECALL, DISCARD -> mayNot(me, Act.DRAFT_DOCUMENT, draft);
            case SUBMIT ->
                mayNot(me, Act.DRAFT_DOCUMENT, draft)
                        .or(() -> findings.stop(draft.id())
                                ? Optional.of(DraftingRefusal.FINDINGS_OPEN)
                                : Optional.empty());
            case PASS -> mayNot(me, Act.REVIEW_DOCUMENT, draft).or(() -> rules.whyNotPass(draft, me));
            case SEND_BACK -> mayNot(me, Act.REVIEW_DOCUMENT, draft).or(() -> rules.whyNotReview(draft, me));
            case REVIEW_SECRECY -> mayNot(me, Act.REVIEW_SECRECY, draft).or(() -> rules.whyNotSecrecy(draft, me));
            case PUBLISH_URGENTLY -> mayNot(me, Act.PUBLISH_DOCUMENT, draft).or(() -> rules.whyNotUrgent(draft, me));
            case CONFIRM, OBJECT -> mayNot(me, Act.REVIEW_DOCUMENT, draft).or(() -> rules.whyNotAfterwards(draft, me));
            case SKIP, PUBLISH, RECORD, FAIL, SETTLE -> Optional.of(DraftingRefusal.DRAFT_NOT_OPEN_TO_THIS);
        };
    }

    private Optional<ErrorCode> mayNot(Person.Staff me, Act act, Draft draft) {
        return policy.may(me, act, draft.organ()) ? Optional.empty() : Optional.of(IdentityRefusal.NOT_YOURS);
    }
}
