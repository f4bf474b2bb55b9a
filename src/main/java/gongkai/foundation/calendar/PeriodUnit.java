package gongkai.foundation.calendar;

/// What a period is counted in. Working days and calendar days are never mixed: each statute says which it means.
public enum PeriodUnit {
    WORKING_DAY("个工作日"),
    DAY("日"),
    MONTH("个月"),
    HOUR("小时"),
    MINUTE("分钟"),
    SECOND("秒");

    private final String label;

    PeriodUnit(String label) {
        this.label = label;
    }

    /// The name people read, behind a number.
    public String label() {
        return label;
    }
}
