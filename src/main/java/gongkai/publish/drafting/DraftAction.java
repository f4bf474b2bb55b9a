package gongkai.publish.drafting;

/// What can be done with a draft.
enum DraftAction {
    SAVE("保存"),
    ANSWER("答复检查发现"),
    SUBMIT("送审"),
    PASS("审核通过"),
    /// By the house, where the organ does without the step.
    SKIP("本单位不设此环节"),
    REVIEW_SECRECY("保密审查"),
    SEND_BACK("退回修改"),
    RECALL("撤回送审"),
    PUBLISH("发布"),
    RECORD("存档，不主动公开"),
    /// By the house, when what was to be published at a set time could not be.
    FAIL("未能发布，退回"),
    PUBLISH_URGENTLY("应急发布"),
    CONFIRM("补审通过"),
    OBJECT("补审提出意见"),
    /// The published text was mended or withdrawn.
    SETTLE("已按补审意见处理"),
    DISCARD("作废");

    private final String label;

    DraftAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
