package gongkai.publish.disclosure;

import java.time.Instant;

/// A line of a document's history.
record DocumentEvent(Instant at, String actor, String action, String detail) {
    static final String PUBLISH = "PUBLISH";

    String label() {
        return action.equals(PUBLISH) ? "发布" : DocumentAction.valueOf(action).label();
    }
}
