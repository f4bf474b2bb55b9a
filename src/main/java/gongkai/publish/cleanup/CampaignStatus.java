package gongkai.publish.cleanup;

import gongkai.foundation.kernel.Transitions;

/// How far a campaign has come.
public enum CampaignStatus {
    PLANNED("拟定"),
    RUNNING("清理中"),
    RESULT_DRAFTED("结果待公布"),
    CONCLUDED("结果已公布"),
    CANCELLED("已取消");

    static final Transitions<CampaignStatus, CampaignAction> TABLE = Transitions.between(
                    CampaignStatus.class, CampaignAction.class)
            .edge(PLANNED, CampaignAction.PICK, PLANNED)
            .edge(PLANNED, CampaignAction.START, RUNNING)
            .edge(RUNNING, CampaignAction.POSTPONE, RUNNING)
            .edge(RUNNING, CampaignAction.REMIND, RUNNING)
            .edge(RUNNING, CampaignAction.ANSWER, RUNNING)
            .edge(RUNNING, CampaignAction.REVIEW, RUNNING)
            .edge(RUNNING, CampaignAction.DRAFT_RESULT, RESULT_DRAFTED)
            .edge(RESULT_DRAFTED, CampaignAction.DRAFT_RESULT, RESULT_DRAFTED)
            .edge(RESULT_DRAFTED, CampaignAction.CONCLUDE, CONCLUDED)
            .edge(PLANNED, CampaignAction.CANCEL, CANCELLED)
            .edge(RUNNING, CampaignAction.CANCEL, CANCELLED);

    private final String label;

    CampaignStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
