package gongkai.answer.foi;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Transitions;

/// How far an application form has come on its way to being a request.
enum FilingState {
    /// The applicant goes on writing.
    DRAFT("草稿"),
    /// It has arrived and is not received yet: somebody must confirm (条例第三十一条第二项、第三项).
    WAITING("待确认"),
    /// It has become one request or several.
    TAKEN("已登记"),
    /// Nobody could be reached; what was written is kept, no request came about.
    UNREACHED("联系不上申请人，未登记");

    /// What has become requests, or of which nobody could be reached, stays so.
    static final Transitions<FilingState, FilingAction> TRANSITIONS = Transitions.between(
                    FilingState.class, FilingAction.class)
            .edge(DRAFT, FilingAction.KEEP, DRAFT)
            .edge(DRAFT, FilingAction.AWAIT, WAITING)
            .edge(DRAFT, FilingAction.TAKE, TAKEN)
            .edge(WAITING, FilingAction.TAKE, TAKEN)
            .edge(TAKEN, FilingAction.DIVIDE, TAKEN)
            .edge(WAITING, FilingAction.GIVE_UP, UNREACHED)
            .edge(WAITING, FilingAction.MOVE, WAITING);

    private final String label;

    FilingState(String label) {
        this.label = label;
    }

    /// Where the action leads; refuses what the table does not name.
    FilingState after(FilingAction action) {
        return TRANSITIONS.next(this, action).orElseThrow(() -> Refusal.of(FoiIntakeRefusal.ALREADY_CONFIRMED));
    }

    String label() {
        return label;
    }
}
