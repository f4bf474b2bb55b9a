package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The arithmetic of a deadline: the due date, and the stretches in which working days were not counted.
///
/// Each suspension moves the due date by its working days. A letter sent on the last day itself still moves it;
/// the last day is then the last working day of the suspension, and the day of sending counts as suspended in
/// its place.
record DeadlineCount(LocalDate dueOn, List<Stretch> suspended) {
    /// Days from first to last, both included.
    record Stretch(LocalDate first, LocalDate last) {
        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    static DeadlineCount of(Deadline deadline, WorkCalendar calendar) {
        var dueOn = calendar.addWorkingDays(deadline.dayZero(), deadline.total());
        var suspended = new ArrayList<Stretch>();
        for (var suspension : Suspension.merged(deadline.suspensions())) {
            var first = later(suspension.firstDay(), deadline.dayZero().plusDays(1));
            int length =
                    calendar.workingDaysBetween(first.minusDays(1), later(suspension.lastDay(), first.minusDays(1)));
            if (length == 0 || suspension.from().isAfter(dueOn)) {
                continue;
            }
            var moved = calendar.addWorkingDays(dueOn, length);
            suspended.add(
                    first.isAfter(dueOn)
                            ? new Stretch(dueOn, moved.minusDays(1))
                            : new Stretch(first, suspension.lastDay()));
            dueOn = moved;
        }
        return new DeadlineCount(dueOn, List.copyOf(suspended));
    }

    boolean isSuspended(LocalDate day) {
        return suspended.stream().anyMatch(stretch -> stretch.contains(day));
    }

    private static LocalDate later(LocalDate one, LocalDate two) {
        return one.isAfter(two) ? one : two;
    }
}
