package gongkai.answer.withheld;

import gongkai.foundation.kernel.Transitions;

/// How information stands that a reply did not open (条例第十八条).
enum WithheldState {
    CLOSED("不予公开，定期评估"),
    /// A draft that opens it is under review; one that comes to nothing leaves it closed.
    OPENING("已转入拟稿，待审核"),
    OPENED("已转为公开");

    /// While a draft is under review nobody decides otherwise.
    static final Transitions<WithheldState, WithheldAction> TRANSITIONS = Transitions.between(
                    WithheldState.class, WithheldAction.class)
            .edge(CLOSED, WithheldAction.KEEP, CLOSED)
            .edge(CLOSED, WithheldAction.BEGIN, OPENING)
            .edge(CLOSED, WithheldAction.OPEN, OPENED)
            .edge(CLOSED, WithheldAction.MOVE, CLOSED)
            .edge(OPENING, WithheldAction.OPEN, OPENED)
            .edge(OPENING, WithheldAction.MOVE, OPENING);

    private final String label;

    WithheldState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// Why what the table does not name is not possible here.
    WithheldRefusal refusal() {
        return switch (this) {
            case OPENED -> WithheldRefusal.ALREADY_OPENED;
            case CLOSED, OPENING -> WithheldRefusal.OPENING_BEGUN;
        };
    }
}
