package gongkai.publish.disclosure;

import java.time.Instant;

/// A line of a document's history.
record DocumentEvent(Instant at, String actor, String action, String detail) {
    static final String PUBLISH = "PUBLISH";
    /// The day came on which it takes effect.
    static final String BEGIN = "BEGIN";
    /// It was laid down what a later document will do to it.
    static final String FORESEE = "FORESEE";
    /// What was laid down will not be done.
    static final String FORGO = "FORGO";

    /// It is read together with another.
    static final String RELATE = "RELATE";
    /// It no longer is.
    static final String UNRELATE = "UNRELATE";

    String label() {
        return labelOf(action);
    }

    static String labelOf(String action) {
        return switch (action) {
            case PUBLISH -> "发布";
            case BEGIN -> "开始施行";
            case FORESEE -> "预定效力变化";
            case FORGO -> "取消预定的效力变化";
            case RELATE -> "关联相关信息";
            case UNRELATE -> "取消关联";
            default -> DocumentAction.valueOf(action).label();
        };
    }
}
