package gongkai.answer.recordcorrection;

import gongkai.foundation.kernel.Transitions;
import gongkai.foundation.worklist.Turn;
import java.util.Set;

/// Where a correction stands; the table of transitions below is the whole procedure.
public enum RecordCorrectionStatus {
    RECEIVED("待受理", Turn.OURS),
    VERIFYING("核实中", Turn.OURS),
    CORRECTED("已更正", Turn.DONE),
    REFUSED("不予更正", Turn.DONE),
    /// 第四十一条：不属于本行政机关职能范围的，可以转送有权更正的行政机关处理并告知申请人.
    FORWARDED("已转送有权机关", Turn.DONE),
    /// 第四十一条：或者告知申请人向有权更正的行政机关提出.
    REDIRECTED("已告知向有权机关提出", Turn.DONE),
    WITHDRAWN("已撤回", Turn.DONE);

    static final Transitions<RecordCorrectionStatus, RecordCorrectionAction> TRANSITIONS =
            open(Transitions.between(RecordCorrectionStatus.class, RecordCorrectionAction.class)
                    .edge(RECEIVED, RecordCorrectionAction.ACCEPT, VERIFYING)
                    .edge(VERIFYING, RecordCorrectionAction.CORRECT, CORRECTED)
                    .edge(VERIFYING, RecordCorrectionAction.REFUSE, REFUSED));

    private static Transitions<RecordCorrectionStatus, RecordCorrectionAction> open(
            Transitions<RecordCorrectionStatus, RecordCorrectionAction> table) {
        for (RecordCorrectionStatus status : Set.of(RECEIVED, VERIFYING)) {
            table.edge(status, RecordCorrectionAction.FORWARD, FORWARDED)
                    .edge(status, RecordCorrectionAction.REDIRECT, REDIRECTED)
                    .edge(status, RecordCorrectionAction.WITHDRAW, WITHDRAWN)
                    .edge(status, RecordCorrectionAction.MOVE, status)
                    .edge(status, RecordCorrectionAction.RECOUNT, status);
        }
        return table;
    }

    private final String label;
    private final Turn turn;

    RecordCorrectionStatus(String label, Turn turn) {
        this.label = label;
        this.turn = turn;
    }

    public String label() {
        return label;
    }

    Turn turn() {
        return turn;
    }

    public boolean isClosed() {
        return turn == Turn.DONE;
    }
}
