package gongkai.answer.foi;

/// How a review or a suit ended; columns of the annual report's table 四.
public enum RemedyResult {
    UPHELD("结果维持"),
    CORRECTED("结果纠正"),
    OTHER_RESULT("其他结果");

    private final String label;

    RemedyResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
