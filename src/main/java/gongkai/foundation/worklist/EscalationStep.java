package gongkai.foundation.worklist;

/// The rungs of the ladder, lowest first.
enum EscalationStep {
    YELLOW("办理期限已经过半"),
    RED("即将到期"),
    OVERDUE("已超期"),
    SUPERVISE("超期仍未办结");

    private final String label;

    EscalationStep(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// How many steps are done when this one is: from 1.
    int place() {
        return ordinal() + 1;
    }

    static EscalationStep at(int place) {
        return values()[place - 1];
    }
}
