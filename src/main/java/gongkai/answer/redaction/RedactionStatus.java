package gongkai.answer.redaction;

import gongkai.foundation.kernel.Transitions;

/// How far the covering of a file has come. A copy belongs to its marks: whoever changes them makes it anew.
enum RedactionStatus {
    MARKING("标记中", "waiting"),
    MADE("待放行", "yellow"),
    RELEASED("已放行", "green"),
    DROPPED("已作废", "waiting");

    static final Transitions<RedactionStatus, RedactionAction> TABLE = Transitions.between(
                    RedactionStatus.class, RedactionAction.class)
            .edge(MARKING, RedactionAction.MARK, MARKING)
            .edge(MARKING, RedactionAction.MAKE, MADE)
            .edge(MARKING, RedactionAction.DROP, DROPPED)
            .edge(MADE, RedactionAction.MARK, MARKING)
            .edge(MADE, RedactionAction.RELEASE, RELEASED)
            .edge(MADE, RedactionAction.DROP, DROPPED)
            .edge(RELEASED, RedactionAction.TAKE_BACK, MADE);

    private final String label;
    private final String light;

    RedactionStatus(String label, String light) {
        this.label = label;
        this.light = light;
    }

    String label() {
        return label;
    }

    String light() {
        return light;
    }
}
