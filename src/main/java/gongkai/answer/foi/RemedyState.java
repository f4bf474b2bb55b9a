package gongkai.answer.foi;

import gongkai.foundation.kernel.Transitions;

/// How a review or a suit stands, as the organ has to do with it (行政复议法第五十四条, 行政诉讼法第六十七条).
enum RemedyState {
    FILED("已提起"),
    NOTICED("收到副本，待提交答复"),
    ANSWERED("已提交答复"),
    CONCLUDED("已审结");

    /// It may be concluded at any time: withdrawn, or decided without hearing the organ. A second notice states another
    /// last day, until the answer has gone out.
    static final Transitions<RemedyState, RemedyAction> TRANSITIONS = Transitions.between(
                    RemedyState.class, RemedyAction.class)
            .edge(FILED, RemedyAction.NOTICE, NOTICED)
            .edge(FILED, RemedyAction.CONCLUDE, CONCLUDED)
            .edge(NOTICED, RemedyAction.NOTICE, NOTICED)
            .edge(NOTICED, RemedyAction.ANSWER, ANSWERED)
            .edge(NOTICED, RemedyAction.CONCLUDE, CONCLUDED)
            .edge(ANSWERED, RemedyAction.CONCLUDE, CONCLUDED);

    private final String label;

    RemedyState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// Why what the table does not name is not possible here.
    FoiRefusal refusal() {
        return switch (this) {
            case CONCLUDED -> FoiRefusal.REMEDY_CONCLUDED;
            case ANSWERED -> FoiRefusal.REMEDY_ANSWERED;
            case FILED, NOTICED -> FoiRefusal.REMEDY_NOT_NOTICED;
        };
    }
}
