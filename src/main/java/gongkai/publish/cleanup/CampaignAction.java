package gongkai.publish.cleanup;

/// What can be done with a campaign.
public enum CampaignAction {
    PICK("选定文件"),
    START("开始清理"),
    POSTPONE("改定期限"),
    REMIND("提醒"),
    ANSWER("提出清理意见"),
    REVIEW("审核清理意见"),
    DRAFT_RESULT("起草清理结果"),
    CONCLUDE("公布清理结果"),
    CANCEL("取消清理");

    private final String label;

    CampaignAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
