package gongkai.publish.disclosurehome;

import gongkai.foundation.kernel.Transitions;

/// How a 专题 stands.
public enum TopicStatus {
    DRAFT("草稿", "warn"),
    PUBLISHED("已发布", "ok"),
    /// Over; still to be read.
    CLOSED("已结束", "");

    static final Transitions<TopicStatus, TopicAction> TABLE = Transitions.between(TopicStatus.class, TopicAction.class)
            .edge(DRAFT, TopicAction.CHANGE, DRAFT)
            .edge(DRAFT, TopicAction.PUBLISH, PUBLISHED)
            .edge(PUBLISHED, TopicAction.CHANGE, PUBLISHED)
            .edge(PUBLISHED, TopicAction.CLOSE, CLOSED);

    private final String label;
    private final String tone;

    TopicStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    String label() {
        return label;
    }

    String tone() {
        return tone;
    }
}
