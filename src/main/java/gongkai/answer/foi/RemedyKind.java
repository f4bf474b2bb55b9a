package gongkai.answer.foi;

/// 行政复议 and the two ways into court; the three blocks of the annual report's table 四.
public enum RemedyKind {
    REVIEW("行政复议"),
    SUIT_DIRECT("行政诉讼（未经复议直接起诉）"),
    SUIT_AFTER_REVIEW("行政诉讼（复议后起诉）");

    private final String label;

    RemedyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
