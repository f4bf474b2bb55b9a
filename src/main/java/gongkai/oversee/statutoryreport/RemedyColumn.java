package gongkai.oversee.statutoryreport;

import java.util.Arrays;
import java.util.List;

/// Columns of each block of table 四: how the review or the suit ended.
public enum RemedyColumn implements CellRef.Column {
    UPHELD("结果维持"),
    CORRECTED("结果纠正"),
    OTHER_RESULT("其他结果"),
    PENDING("尚未审结"),
    TOTAL("总计");

    private final String label;

    RemedyColumn(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /// The four outcomes, without the total.
    public static List<RemedyColumn> outcomes() {
        return Arrays.stream(values()).filter(column -> column != TOTAL).toList();
    }
}
