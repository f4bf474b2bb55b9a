package gongkai.oversee.reportwriting;

import gongkai.foundation.kernel.Transitions;

/// What became of the wish to set a figure otherwise.
public enum CorrectionStatus {
    ASKED("待批准"),
    GRANTED("已批准"),
    DENIED("不同意"),
    TAKEN_BACK("已撤回");

    static final Transitions<CorrectionStatus, CorrectionAction> TABLE = Transitions.between(
                    CorrectionStatus.class, CorrectionAction.class)
            .edge(ASKED, CorrectionAction.GRANT, GRANTED)
            .edge(ASKED, CorrectionAction.DENY, DENIED)
            .edge(ASKED, CorrectionAction.TAKE_BACK, TAKEN_BACK)
            .edge(GRANTED, CorrectionAction.TAKE_BACK, TAKEN_BACK);

    private final String label;

    CorrectionStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
