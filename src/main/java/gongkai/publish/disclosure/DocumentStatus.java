package gongkai.publish.disclosure;

import gongkai.foundation.kernel.Transitions;

/// How a document stands towards what can still be done with it.
enum DocumentStatus {
    /// Open, and nothing has ended it.
    IN_FORCE("公开"),
    /// Open, but abolished, declared invalid or expired.
    ENDED("公开，已废止或失效"),
    /// 撤下: no longer open.
    WITHDRAWN("已撤下");

    static final Transitions<DocumentStatus, DocumentAction> TABLE = Transitions.between(
                    DocumentStatus.class, DocumentAction.class)
            .edge(IN_FORCE, DocumentAction.REVISE, IN_FORCE)
            .edge(ENDED, DocumentAction.REVISE, ENDED)
            .edge(IN_FORCE, DocumentAction.AMEND, IN_FORCE)
            .edge(IN_FORCE, DocumentAction.REVIEW, IN_FORCE)
            .edge(IN_FORCE, DocumentAction.DECLARE_INVALID, ENDED)
            .edge(IN_FORCE, DocumentAction.EXPIRE, ENDED)
            .edge(IN_FORCE, DocumentAction.ABOLISH, ENDED)
            .edge(IN_FORCE, DocumentAction.WITHDRAW, WITHDRAWN)
            .edge(ENDED, DocumentAction.WITHDRAW, WITHDRAWN);

    private final String label;

    DocumentStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
