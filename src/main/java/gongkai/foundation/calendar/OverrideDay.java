package gongkai.foundation.calendar;

import gongkai.foundation.kernel.DateText;
import java.time.DayOfWeek;
import java.time.LocalDate;

/// One day that differs from the built-in calendar, as the office entered it from a notice.
record OverrideDay(LocalDate day, boolean working, String name) {
    OverrideDay {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an override day needs a name: " + day);
        }
    }

    /// A day that is again what its weekday makes it, though the built-in calendar knows it as something else.
    static OverrideDay ordinary(LocalDate day) {
        return new OverrideDay(day, !isWeekend(day), DateText.weekday(day));
    }

    /// Whether the weekday alone decides: an ordinary day bears the weekday's name.
    boolean isOrdinary() {
        return working != isWeekend(day) && name.equals(DateText.weekday(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }
}
