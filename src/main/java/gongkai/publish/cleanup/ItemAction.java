package gongkai.publish.cleanup;

/// What can be done with the answer on one document.
enum ItemAction {
    ANSWER("提出意见"),
    RETURN("退回"),
    ACCEPT("通过");

    private final String label;

    ItemAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
