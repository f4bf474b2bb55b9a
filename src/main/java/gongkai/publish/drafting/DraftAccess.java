package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Finds the draft an address names, for whoever may see the organ's documents.
@Component
class DraftAccess {
    private final DraftStore drafts;
    private final DraftStateStore states;
    private final Policy policy;

    DraftAccess(DraftStore drafts, DraftStateStore states, Policy policy) {
        this.drafts = drafts;
        this.states = states;
        this.policy = policy;
    }

    Draft get(String id, Person.Staff me) {
        return get(id, me, Act.SEE_DOCUMENTS);
    }

    Draft get(String id, Person.Staff me, Act act) {
        var draft =
                DraftId.parse(id).flatMap(drafts::find).orElseThrow(() -> Refusal.of(DraftingRefusal.UNKNOWN_DRAFT));
        policy.require(me, act, draft.organ());
        return draft;
    }

    DraftText text(Draft draft) {
        return state(draft, draft.state()).text();
    }

    DraftState state(Draft draft, int number) {
        return states.find(draft.id(), number).orElseThrow(() -> Refusal.of(DraftingRefusal.UNKNOWN_STATE));
    }
}
