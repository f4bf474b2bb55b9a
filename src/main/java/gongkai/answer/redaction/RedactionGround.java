package gongkai.answer.redaction;

/// Why something is struck; it stands beside every mark, so that the reply can say it for each.
enum RedactionGround {
    PRIVACY("个人隐私", "第十五条"),
    TRADE_SECRET("商业秘密", "第十五条"),
    STATE_SECRET("国家秘密", "第十四条"),
    FORBIDDEN("法律、行政法规禁止公开", "第十四条"),
    SAFETY("公开后可能危及国家安全、公共安全、经济安全、社会稳定", "第十四条"),
    INTERNAL("内部事务信息", "第十六条第一款"),
    PROCESS("过程性信息", "第十六条第二款"),
    ENFORCEMENT("行政执法案卷信息", "第十六条第二款"),
    NOT_INFORMATION("不属于政府信息的内容", "第三十七条");

    private final String label;
    private final String article;

    RedactionGround(String label, String article) {
        this.label = label;
        this.article = article;
    }

    String words() {
        return label + "（" + article + "）";
    }
}
