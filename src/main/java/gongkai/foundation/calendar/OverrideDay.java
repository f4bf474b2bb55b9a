package gongkai.foundation.calendar;

import java.time.LocalDate;

/// One day that differs from the built-in calendar, as the office entered it from a notice.
record OverrideDay(LocalDate day, boolean working, String name) {
    OverrideDay {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an override day needs a name: " + day);
        }
    }
}
