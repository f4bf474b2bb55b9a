package gongkai.answer.redaction;

/// What can be done with a file that is being covered.
enum RedactionAction {
    MARK("改动标记"),
    MAKE("重制并核对"),
    RELEASE("放行"),
    TAKE_BACK("收回放行"),
    DROP("作废");

    private final String label;

    RedactionAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
