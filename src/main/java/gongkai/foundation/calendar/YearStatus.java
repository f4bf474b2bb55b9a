package gongkai.foundation.calendar;

/// Whether the holiday notice of a year is known. 放假安排 normally appears between October and December of the
/// year before.
public enum YearStatus {
    /// The notice is out and entered; dates of the year are final.
    PUBLISHED("已公布"),
    /// No notice is entered: statutory holidays are computed, make-up days are unknown, dates may move.
    PROVISIONAL("尚未公布");

    private final String label;

    YearStatus(String label) {
        this.label = label;
    }

    /// The name people read.
    public String label() {
        return label;
    }
}
