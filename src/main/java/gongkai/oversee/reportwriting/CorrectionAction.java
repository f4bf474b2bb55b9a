package gongkai.oversee.reportwriting;

/// What can be done with the wish to set a figure otherwise.
public enum CorrectionAction {
    GRANT("批准"),
    DENY("不同意"),
    TAKE_BACK("撤回");

    private final String label;

    CorrectionAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
