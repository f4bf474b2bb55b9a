package gongkai.foundation.calendar;

/// What one day means to one deadline.
public enum DayMark {
    /// Day zero, the day of the trigger: not counted.
    START("起算日"),
    /// A working day that counts.
    COUNTED("计入"),
    /// A Saturday or Sunday.
    REST("休息日"),
    /// A day off by the holiday notice.
    HOLIDAY("节假日"),
    /// A make-up working day 调休上班 that counts; calendars mark it 班.
    MAKE_UP("班"),
    /// A working day that is not counted because the period was suspended.
    SUSPENDED("中止"),
    /// The last day of the period.
    DUE("届满日"),
    /// A day before or after the period that only fills a week of the calendar strip.
    OUTSIDE("期外");

    private final String label;

    DayMark(String label) {
        this.label = label;
    }

    /// The name people read.
    public String label() {
        return label;
    }
}
