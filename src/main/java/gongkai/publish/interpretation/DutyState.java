package gongkai.publish.interpretation;

import gongkai.foundation.kernel.Transitions;
import java.util.Arrays;
import java.util.Optional;

/// How it stands with the duty to explain a document.
enum DutyState {
    DUE("待解读"),
    MADE("已解读"),
    EXEMPT("不需要解读"),
    /// The document was withdrawn or ended before it was explained.
    VOID("文件已失效或撤下");

    static final Transitions<DutyState, DutyAction> TABLE = Transitions.between(DutyState.class, DutyAction.class)
            .edge(DUE, DutyAction.MAKE, MADE)
            .edge(DUE, DutyAction.EXEMPT, EXEMPT)
            .edge(DUE, DutyAction.END, VOID)
            .edge(DUE, DutyAction.RECOUNT, DUE)
            .edge(DUE, DutyAction.HAND_ON, DUE)
            .edge(EXEMPT, DutyAction.MAKE, MADE)
            .edge(EXEMPT, DutyAction.REOPEN, DUE)
            .edge(MADE, DutyAction.REOPEN, DUE);

    private final String label;

    DutyState(String label) {
        this.label = label;
    }

    static Optional<DutyState> parse(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    String label() {
        return label;
    }
}
