package gongkai.foundation.calendar;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;

/// One day of the count: what it is, which working day of the period it is (0 when it does not count), and a
/// word on why.
public record DayLine(LocalDate day, DayMark mark, int count, String note) {
    /// 周一 … 周日.
    public String weekday() {
        return DateText.weekday(day);
    }

    /// Whether the day used up one working day of the period.
    public boolean isCounted() {
        return count > 0;
    }
}
