package gongkai.answer.foihandling;

/// What can be done with the draft of a reply.
enum ReplyDraftAction {
    SAVE("保存"),
    ASK_SECRECY("提请保密审查"),
    /// 保密审查：不涉密
    CLEAR("保密审查通过"),
    /// 保密审查：涉密
    FIND_SECRET("保密审查认为涉密"),
    SUBMIT("送审"),
    PASS("通过"),
    /// By the house, where the organ does without the step.
    SKIP("不设此环节"),
    COSIGN("会签同意"),
    SEND_BACK("退回修改"),
    RECALL("撤回送审"),
    /// By the house, when the request waits for somebody or went to another organ.
    INTERRUPT("中止审核"),
    /// By the house, when the request ended in another way.
    END("终止");

    private final String label;

    ReplyDraftAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
