package gongkai.publish.interpretation;

/// What happens to the duty to explain a document.
enum DutyAction {
    MAKE("发布解读"),
    EXEMPT("不需要解读"),
    END("文件失效或者撤下"),
    REOPEN("重新解读"),
    RECOUNT("重算期限"),
    HAND_ON("转由承接机关");

    private final String label;

    DutyAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
