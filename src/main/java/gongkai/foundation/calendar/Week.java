package gongkai.foundation.calendar;

import java.util.List;

/// One row of the calendar strip: seven days from Monday to Sunday.
public record Week(List<DayLine> days) {
    /// Checks that the row is whole.
    public Week {
        if (days.size() != 7) {
            throw new IllegalArgumentException("a week has seven days, not " + days.size());
        }
        days = List.copyOf(days);
    }
}
