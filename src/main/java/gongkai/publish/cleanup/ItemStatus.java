package gongkai.publish.cleanup;

import gongkai.foundation.kernel.Transitions;

/// How far the answer on one document has come.
enum ItemStatus {
    AWAITING("待提出意见"),
    ANSWERED("待审核"),
    RETURNED("退回修改"),
    ACCEPTED("审核通过");

    static final Transitions<ItemStatus, ItemAction> TABLE = Transitions.between(ItemStatus.class, ItemAction.class)
            .edge(AWAITING, ItemAction.ANSWER, ANSWERED)
            .edge(RETURNED, ItemAction.ANSWER, ANSWERED)
            .edge(ANSWERED, ItemAction.ANSWER, ANSWERED)
            .edge(ANSWERED, ItemAction.RETURN, RETURNED)
            .edge(ANSWERED, ItemAction.ACCEPT, ACCEPTED);

    private final String label;

    ItemStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// Whether the organ has to write.
    boolean isAwaited() {
        return this == AWAITING || this == RETURNED;
    }
}
