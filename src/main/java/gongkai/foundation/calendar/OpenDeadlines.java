package gongkai.foundation.calendar;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// The open matters of a room whose last day is counted in working days. Each such room contributes one as a bean;
/// when the calendar is corrected, every date is counted again.
///
/// Both verbs count by the same rule and report in the same order, so that what a preview lists is what a correction
/// does. There may be a hundred thousand open matters: read them in slices.
public interface OpenDeadlines {
    /// How many matters are read at once.
    int SLICE = 500;

    /// What people read: 依申请公开.
    String label();

    /// Reports every open matter whose last day is another one under this calendar, and changes nothing.
    void preview(WorkCalendar corrected, Consumer<DeadlineMove> found);

    /// Moves them, in the caller's transaction, each with its line in the matter's history, and reports each move.
    void move(WorkCalendar corrected, Cause cause, Consumer<DeadlineMove> moved);

    /// Everything a room has open, slice by slice; the next is read when the last was done with.
    ///
    /// @param after reads at most `SLICE` matters after the one of that number; 0 for the first
    /// @param number by which matters are ordered
    default <T> Stream<List<T>> slices(LongFunction<List<T>> after, ToLongFunction<T> number) {
        return Stream.iterate(
                after.apply(0), slice -> !slice.isEmpty(), slice -> after.apply(number.applyAsLong(slice.getLast())));
    }

    /// Why dates move.
    ///
    /// @param words for the histories, for example 2027年放假安排公布
    /// @param actor who corrected the calendar, as the record names people
    record Cause(String words, String actor) {}
}
