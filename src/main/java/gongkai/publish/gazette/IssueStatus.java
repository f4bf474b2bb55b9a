package gongkai.publish.gazette;

import gongkai.foundation.kernel.Transitions;

/// How an issue stands.
enum IssueStatus {
    COMPILING("正在编辑"),
    /// 已出版: nothing of it is changed any more.
    IN_PRINT("已出版"),
    /// Its number is free again.
    DISCARDED("不再出版");

    static final Transitions<IssueStatus, IssueAction> TABLE = Transitions.between(IssueStatus.class, IssueAction.class)
            .edge(COMPILING, IssueAction.COMPILE, COMPILING)
            .edge(COMPILING, IssueAction.PUBLISH, IN_PRINT)
            .edge(COMPILING, IssueAction.DISCARD, DISCARDED);

    private final String label;

    IssueStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
