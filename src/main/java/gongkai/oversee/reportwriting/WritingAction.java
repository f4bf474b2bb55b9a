package gongkai.oversee.reportwriting;

/// What can be done with a yearly report.
public enum WritingAction {
    SAVE("保存文字"),
    CORRECT("更正数字"),
    SUBMIT("送审签"),
    SEND_BACK("审签不同意"),
    SIGN_AND_SEND("审签并报送"),
    SIGN("审签"),
    RETURN("退回修改"),
    ACCEPT("接收"),
    PUBLISH("起草公开稿"),
    ANNOUNCE("公开"),
    REOPEN("开始更正"),
    EXEMPT("不单独编制");

    private final String label;

    WritingAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
