package gongkai.answer.foi;

import gongkai.foundation.kernel.Transitions;

/// How a letter stands that asks somebody else before a request is decided (条例第三十二条、第三十四条).
enum ConsultationState {
    /// Sent, and nobody has proved that it came: its 15 working days do not run.
    SENT("已发出，待送达"),
    SERVED("已送达，征求意见中"),
    ANSWERED("已提出意见"),
    SILENT("逾期未提出意见"),
    LATE("逾期后提出意见"),
    NOT_ASKED("没有送达，已作废");

    /// Who was not reached is not silent: 期满 begins at a letter that was delivered.
    static final Transitions<ConsultationState, ConsultationAction> TRANSITIONS = Transitions.between(
                    ConsultationState.class, ConsultationAction.class)
            .edge(SENT, ConsultationAction.SERVE, SERVED)
            .edge(SENT, ConsultationAction.ANSWER, ANSWERED)
            .edge(SENT, ConsultationAction.MAKE_VOID, NOT_ASKED)
            .edge(SERVED, ConsultationAction.SERVE, SERVED)
            .edge(SERVED, ConsultationAction.ANSWER, ANSWERED)
            .edge(SERVED, ConsultationAction.RUN_OUT, SILENT)
            .edge(SERVED, ConsultationAction.MAKE_VOID, NOT_ASKED)
            .edge(SILENT, ConsultationAction.ANSWER_LATE, LATE);

    private final String label;

    ConsultationState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
