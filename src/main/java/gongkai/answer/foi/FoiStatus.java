package gongkai.answer.foi;

import gongkai.foundation.kernel.Transitions;
import gongkai.foundation.worklist.Turn;
import java.util.Set;

/// Where a request stands. The table of transitions below is the whole procedure of this room. That a period was
/// extended is no state: it is a fact of the clock, and letters may be sent before and after it.
public enum FoiStatus {
    REGISTERED("待受理", Turn.OURS),
    AWAITING_REPLY("待答复", Turn.OURS),
    AWAITING_CORRECTION("待补正", Turn.THEIRS),
    /// 第三十二条、第三十四条：一封或者几封征求意见书还没有结果，答复期限中止。
    AWAITING_OPINIONS("征求意见中", Turn.THEIRS),
    /// 第三十五条：已要求申请人说明理由。The law does not stop the clock for it, so the turn stays ours.
    AWAITING_REASONS("待说明理由", Turn.OURS),
    /// 第四十二条：已发收费通知；缴费后期限重新计算。
    AWAITING_FEE("待缴费", Turn.THEIRS),
    REPLIED("已答复", Turn.DONE),
    LAPSED("逾期，不再处理", Turn.DONE),
    WITHDRAWN("已撤回", Turn.DONE);

    static final Transitions<FoiStatus, FoiAction> TRANSITIONS =
            open(Transitions.between(FoiStatus.class, FoiAction.class)
                    .edge(REGISTERED, FoiAction.ACCEPT, AWAITING_REPLY)
                    .edge(REGISTERED, FoiAction.SPLIT, REGISTERED)
                    .edge(AWAITING_REPLY, FoiAction.SPLIT, AWAITING_REPLY)
                    .edge(REGISTERED, FoiAction.ASK_CORRECTION, AWAITING_CORRECTION)
                    .edge(AWAITING_REPLY, FoiAction.ASK_CORRECTION, AWAITING_CORRECTION)
                    .edge(AWAITING_CORRECTION, FoiAction.NOTICE_SERVED, AWAITING_CORRECTION)
                    .edge(AWAITING_CORRECTION, FoiAction.NOTICE_VOID, AWAITING_REPLY)
                    .edge(AWAITING_CORRECTION, FoiAction.CORRECT, AWAITING_REPLY)
                    .edge(AWAITING_CORRECTION, FoiAction.LAPSE, LAPSED)
                    .edge(AWAITING_REPLY, FoiAction.CONSULT, AWAITING_OPINIONS)
                    .edge(AWAITING_OPINIONS, FoiAction.CONSULT, AWAITING_OPINIONS)
                    .edge(AWAITING_OPINIONS, FoiAction.SERVE, AWAITING_OPINIONS)
                    .edge(AWAITING_OPINIONS, FoiAction.DELIVERY_UNPROVED, AWAITING_OPINIONS)
                    .edge(AWAITING_OPINIONS, FoiAction.NOTICE_VOID, AWAITING_OPINIONS)
                    .edge(AWAITING_OPINIONS, FoiAction.OPINION, AWAITING_OPINIONS)
                    .edge(AWAITING_OPINIONS, FoiAction.RESUME, AWAITING_REPLY)
                    .edge(AWAITING_REPLY, FoiAction.PROPOSE_EXTENSION, AWAITING_REPLY)
                    .edge(AWAITING_REPLY, FoiAction.DECLINE_EXTENSION, AWAITING_REPLY)
                    .edge(AWAITING_REPLY, FoiAction.EXTEND, AWAITING_REPLY)
                    .edge(AWAITING_REPLY, FoiAction.ASK_REASONS, AWAITING_REASONS)
                    .edge(AWAITING_REASONS, FoiAction.EXPLAIN, AWAITING_REPLY)
                    .edge(AWAITING_REASONS, FoiAction.STAY_SILENT, AWAITING_REPLY)
                    .edge(AWAITING_REPLY, FoiAction.DELAY, AWAITING_REPLY)
                    .edge(AWAITING_REPLY, FoiAction.ASK_FEE, AWAITING_FEE)
                    .edge(AWAITING_FEE, FoiAction.NOTICE_SERVED, AWAITING_FEE)
                    .edge(AWAITING_FEE, FoiAction.NOTICE_VOID, AWAITING_REPLY)
                    .edge(AWAITING_FEE, FoiAction.PAY, AWAITING_REPLY)
                    .edge(AWAITING_FEE, FoiAction.LAPSE, LAPSED)
                    .edge(AWAITING_REPLY, FoiAction.DECIDE, REPLIED)
                    .edge(REPLIED, FoiAction.HAND_OVER, REPLIED)
                    .edge(REPLIED, FoiAction.DRAFT_PUBLICATION, REPLIED)
                    .edge(REPLIED, FoiAction.PROPOSE_PUBLICATION, REPLIED)
                    .edge(REPLIED, FoiAction.DECLINE_PROPOSAL, REPLIED)
                    .edge(REPLIED, FoiAction.PUBLISH, REPLIED));

    /// Wherever an open request stands, it may be withdrawn, be reviewed for secrets, go to a successor, and be counted
    /// again; and what a third
    /// party says too late may still be noted.
    private static Transitions<FoiStatus, FoiAction> open(Transitions<FoiStatus, FoiAction> table) {
        for (FoiStatus status : Set.of(
                REGISTERED, AWAITING_REPLY, AWAITING_CORRECTION, AWAITING_OPINIONS, AWAITING_REASONS, AWAITING_FEE)) {
            table.edge(status, FoiAction.WITHDRAW, WITHDRAWN)
                    .edge(status, FoiAction.REVIEW_SECRECY, status)
                    .edge(status, FoiAction.MOVE, status)
                    .edge(status, FoiAction.RECOUNT, status);
        }
        for (FoiStatus status :
                Set.of(AWAITING_REPLY, AWAITING_CORRECTION, AWAITING_OPINIONS, AWAITING_REASONS, AWAITING_FEE)) {
            table.edge(status, FoiAction.LATE_OPINION, status);
        }
        return table;
    }

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

    /// Whether the reply's own clock begins afresh when what is awaited comes, so that no day is named meanwhile.
    boolean startsAfresh() {
        return this == AWAITING_CORRECTION || this == AWAITING_FEE;
    }
}
