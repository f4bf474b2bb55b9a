package gongkai.oversee.annualreport;

/// The parts of a yearly report that are written in words; between 一 and 五 stand the three tables
/// (国办公开办函〔2021〕30号, 条例第五十条).
public enum ReportSection {
    PREFACE("引言", ""),
    OVERVIEW("一、总体情况", "总体情况"),
    PROBLEMS("五、存在的主要问题及改进情况", "存在的主要问题及改进情况"),
    OTHER_MATTERS("六、其他需要报告的事项", "其他需要报告的事项");

    private final String label;
    private final String heading;

    ReportSection(String label, String heading) {
        this.label = label;
        this.heading = heading;
    }

    /// What people call it while they write it.
    public String label() {
        return label;
    }

    /// Its heading without the numeral; empty where none is printed.
    String heading() {
        return heading;
    }
}
