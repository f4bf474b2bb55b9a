package gongkai.answer.redaction;

/// Why somebody opens an original.
enum OpeningReason {
    MARK("标记要遮盖的内容"),
    CHECK("核对重制的文件"),
    REMEDY("行政复议、行政诉讼需要"),
    OTHER("其他");

    private final String label;

    OpeningReason(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
