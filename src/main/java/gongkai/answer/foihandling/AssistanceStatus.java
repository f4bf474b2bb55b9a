package gongkai.answer.foihandling;

import gongkai.foundation.kernel.Transitions;

/// How far an assistance has come.
enum AssistanceStatus {
    ASKED("待答复", "yellow"),
    ANSWERED("已答复", "green"),
    RETURNED("已退回", "red"),
    TAKEN_BACK("已撤回", "waiting"),
    ENDED("随申请结束", "waiting");

    static final Transitions<AssistanceStatus, AssistanceAction> TABLE = Transitions.between(
                    AssistanceStatus.class, AssistanceAction.class)
            .edge(ASKED, AssistanceAction.ANSWER, ANSWERED)
            .edge(ASKED, AssistanceAction.RETURN, RETURNED)
            .edge(ASKED, AssistanceAction.TAKE_BACK, TAKEN_BACK)
            .edge(ASKED, AssistanceAction.COSIGN, ASKED)
            .edge(ASKED, AssistanceAction.MOVE, ASKED)
            .edge(ASKED, AssistanceAction.RECOUNT, ASKED)
            .edge(ASKED, AssistanceAction.END, ENDED)
            .edge(ANSWERED, AssistanceAction.ASK_AGAIN, ASKED)
            .edge(ANSWERED, AssistanceAction.TAKE_BACK, TAKEN_BACK)
            .edge(ANSWERED, AssistanceAction.COSIGN, ANSWERED)
            .edge(ANSWERED, AssistanceAction.MOVE, ANSWERED);

    private final String label;
    private final String light;

    AssistanceStatus(String label, String light) {
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
