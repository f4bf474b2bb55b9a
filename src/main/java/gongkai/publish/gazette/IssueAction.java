package gongkai.publish.gazette;

/// What can be done with an issue.
enum IssueAction {
    COMPILE("选文、排序"),
    PUBLISH("出版"),
    DISCARD("不再出版");

    private final String label;

    IssueAction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
