package gongkai.foundation.worklist;

/// Whose deadlines stand in a calendar feed.
enum FeedScope {
    MINE("我认领的事项"),
    ORGAN("本单位的全部事项");

    private final String label;

    FeedScope(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
