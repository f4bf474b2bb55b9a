package gongkai.answer.foi;

import gongkai.foundation.kernel.Transitions;
import gongkai.foundation.worklist.Turn;

/// Where a request stands. The table of transitions below is the whole procedure of this room.
public enum FoiStatus {
    REGISTERED("待受理", Turn.OURS),
    AWAITING_REPLY("待答复", Turn.OURS),
    AWAITING_CORRECTION("待补正", Turn.THEIRS),
    EXTENDED("已延期，待答复", Turn.OURS),
    REPLIED("已答复", Turn.DONE),
    LAPSED("逾期未补正，不再处理", Turn.DONE),
    WITHDRAWN("已撤回", Turn.DONE);

    static final Transitions<FoiStatus, FoiAction> TRANSITIONS = Transitions.between(FoiStatus.class, FoiAction.class)
            .edge(REGISTERED, FoiAction.ACCEPT, AWAITING_REPLY)
            .edge(REGISTERED, FoiAction.ASK_CORRECTION, AWAITING_CORRECTION)
            .edge(REGISTERED, FoiAction.WITHDRAW, WITHDRAWN)
            .edge(AWAITING_REPLY, FoiAction.ASK_CORRECTION, AWAITING_CORRECTION)
            .edge(AWAITING_REPLY, FoiAction.EXTEND, EXTENDED)
            .edge(AWAITING_REPLY, FoiAction.DECIDE, REPLIED)
            .edge(AWAITING_REPLY, FoiAction.WITHDRAW, WITHDRAWN)
            .edge(AWAITING_CORRECTION, FoiAction.CORRECT, AWAITING_REPLY)
            .edge(AWAITING_CORRECTION, FoiAction.LAPSE, LAPSED)
            .edge(AWAITING_CORRECTION, FoiAction.WITHDRAW, WITHDRAWN)
            .edge(EXTENDED, FoiAction.DECIDE, REPLIED)
            .edge(EXTENDED, FoiAction.WITHDRAW, WITHDRAWN)
            .edge(REPLIED, FoiAction.PUBLISH, REPLIED)
            .edge(REGISTERED, FoiAction.MOVE, REGISTERED)
            .edge(AWAITING_REPLY, FoiAction.MOVE, AWAITING_REPLY)
            .edge(AWAITING_CORRECTION, FoiAction.MOVE, AWAITING_CORRECTION)
            .edge(EXTENDED, FoiAction.MOVE, EXTENDED)
            .edge(REGISTERED, FoiAction.RECOUNT, REGISTERED)
            .edge(AWAITING_REPLY, FoiAction.RECOUNT, AWAITING_REPLY)
            .edge(AWAITING_CORRECTION, FoiAction.RECOUNT, AWAITING_CORRECTION)
            .edge(EXTENDED, FoiAction.RECOUNT, EXTENDED);

    private final String label;
    private final Turn turn;

    FoiStatus(String label, Turn turn) {
        this.label = label;
        this.turn = turn;
    }

    public String label() {
        return label;
    }

    /// Whose turn it is in this state.
    Turn turn() {
        return turn;
    }

    public boolean isClosed() {
        return turn == Turn.DONE;
    }
}
