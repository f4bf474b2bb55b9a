package gongkai.oversee.reportwriting;

import gongkai.foundation.kernel.Transitions;

/// How far a yearly report has come.
public enum WritingStatus {
    DRAFTING("编写中"),
    SIGNING("待审签"),
    SENT("已报送，待接收"),
    RETURNED("退回修改"),
    ACCEPTED("已审定"),
    PUBLISHING("公开稿审核中"),
    PUBLISHED("已公开"),
    CORRECTING("更正中"),
    /// The organ above takes its figures in instead.
    EXEMPT("不单独编制");

    static final Transitions<WritingStatus, WritingAction> TABLE = table();

    private static Transitions<WritingStatus, WritingAction> table() {
        var table = Transitions.between(WritingStatus.class, WritingAction.class);
        for (WritingStatus open : new WritingStatus[] {DRAFTING, RETURNED, CORRECTING}) {
            table.edge(open, WritingAction.SAVE, open)
                    .edge(open, WritingAction.CORRECT, open)
                    .edge(open, WritingAction.SUBMIT, SIGNING);
        }
        for (WritingStatus unsent : new WritingStatus[] {DRAFTING, RETURNED}) {
            table.edge(unsent, WritingAction.EXEMPT, EXEMPT);
        }
        return table.edge(SIGNING, WritingAction.SEND_BACK, RETURNED)
                .edge(SIGNING, WritingAction.SIGN_AND_SEND, SENT)
                .edge(SIGNING, WritingAction.SIGN, ACCEPTED)
                .edge(SENT, WritingAction.RETURN, RETURNED)
                .edge(SENT, WritingAction.ACCEPT, ACCEPTED)
                .edge(ACCEPTED, WritingAction.PUBLISH, PUBLISHING)
                .edge(ACCEPTED, WritingAction.REOPEN, CORRECTING)
                .edge(PUBLISHING, WritingAction.PUBLISH, PUBLISHING)
                .edge(PUBLISHING, WritingAction.REOPEN, CORRECTING)
                .edge(PUBLISHING, WritingAction.ANNOUNCE, PUBLISHED)
                .edge(PUBLISHED, WritingAction.REOPEN, CORRECTING);
    }

    private final String label;

    WritingStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether its words and figures may still change.
    boolean isOpen() {
        return TABLE.allows(this, WritingAction.SAVE);
    }
}
