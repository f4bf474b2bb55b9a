package gongkai.foundation.calendar;

/// What a day is to an office: whether it is open, and why.
public enum DayKind {
    /// An ordinary working day, Monday to Friday.
    WORKING("工作日", true),
    /// A Saturday or Sunday that no notice names.
    WEEKEND("周末", false),
    /// A day off by the yearly notice, weekend days inside the holiday included.
    HOLIDAY("节假日", false),
    /// A Saturday or Sunday on which offices work to make up for a holiday 调休上班.
    MAKE_UP("调休上班", true);

    private final String label;
    private final boolean working;

    DayKind(String label, boolean working) {
        this.label = label;
        this.working = working;
    }

    /// The name people read.
    public String label() {
        return label;
    }

    /// Whether a day of this kind counts as a working day.
    public boolean isWorking() {
        return working;
    }
}
