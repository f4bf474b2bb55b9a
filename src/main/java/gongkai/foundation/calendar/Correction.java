package gongkai.foundation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A correction of the calendar that was made. Append-only.
///
/// @param words what it was, for example 2027年放假安排公布
/// @param moves how many open deadlines moved
record Correction(
        long id, int year, String words, String reason, Instant at, String actor, List<DayChange> days, long moves) {
    /// One deadline that moved.
    ///
    /// @param room the label of its room
    /// @param late whether it was found only by the pass that follows the correction
    record Move(
            String room, String number, String organ, String path, LocalDate before, LocalDate after, boolean late) {}
}
