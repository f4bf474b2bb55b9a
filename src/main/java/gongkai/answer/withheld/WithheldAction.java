package gongkai.answer.withheld;

/// What is done with information that a reply did not open.
enum WithheldAction {
    KEEP("评估后仍不公开"),
    BEGIN("评估后转入拟稿"),
    OPEN("转为公开"),
    MOVE("移交承接机关");

    private final String label;

    WithheldAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
