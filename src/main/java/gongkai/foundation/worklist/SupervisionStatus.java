package gongkai.foundation.worklist;

import gongkai.foundation.kernel.Transitions;

/// Where a supervision stands. The table of transitions below is the whole procedure.
public enum SupervisionStatus {
    ASKED("待答复督办", Turn.OURS),
    ANSWERED("已答复，待审核", Turn.THEIRS),
    RETURNED("退回，待重新答复", Turn.OURS),
    ACCEPTED("督办办结", Turn.DONE),
    WITHDRAWN("督办已撤销", Turn.DONE);

    static final Transitions<SupervisionStatus, SupervisionAction> TRANSITIONS = Transitions.between(
                    SupervisionStatus.class, SupervisionAction.class)
            .edge(ASKED, SupervisionAction.ANSWER, ANSWERED)
            .edge(ASKED, SupervisionAction.WITHDRAW, WITHDRAWN)
            .edge(ASKED, SupervisionAction.MOVE, ASKED)
            .edge(ANSWERED, SupervisionAction.ACCEPT, ACCEPTED)
            .edge(ANSWERED, SupervisionAction.SEND_BACK, RETURNED)
            .edge(ANSWERED, SupervisionAction.WITHDRAW, WITHDRAWN)
            .edge(ANSWERED, SupervisionAction.MOVE, ANSWERED)
            .edge(RETURNED, SupervisionAction.ANSWER, ANSWERED)
            .edge(RETURNED, SupervisionAction.WITHDRAW, WITHDRAWN)
            .edge(RETURNED, SupervisionAction.MOVE, RETURNED);

    private final String label;
    private final Turn turn;

    SupervisionStatus(String label, Turn turn) {
        this.label = label;
        this.turn = turn;
    }

    String label() {
        return label;
    }

    /// Whose turn it is: the organ that must answer, or whoever demanded.
    Turn turn() {
        return turn;
    }

    boolean isOpen() {
        return turn != Turn.DONE;
    }
}
