package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A statutory period of working days: when it starts, how long it is, what suspended or extended it.
/// Immutable; each change gives a new deadline. A period that starts afresh (补正, 缴费) is simply a new
/// deadline with a new day zero.
///
/// The day of the trigger is day zero and is not counted; the next working day is day one.
public record Deadline(LocalDate dayZero, int days, List<Suspension> suspensions, int extension) {
    /// Checks the lengths and keeps its own copy of the suspensions.
    public Deadline {
        if (days < 0 || extension < 0) {
            throw new IllegalArgumentException("a period cannot be negative: " + days + " + " + extension);
        }
        suspensions = List.copyOf(suspensions);
    }

    /// A period of so many working days after day zero.
    public static Deadline workingDays(LocalDate dayZero, int days) {
        return new Deadline(dayZero, days, List.of(), 0);
    }

    /// The same period with the time between the letter and its answer not counted. Suspensions may overlap: a
    /// working day is taken out once. One whose letter was sent after the due date changes nothing: a period
    /// that ran out cannot be suspended.
    public Deadline suspended(LocalDate from, LocalDate to) {
        var more = Stream.concat(suspensions.stream(), Stream.of(new Suspension(from, to)));
        return new Deadline(dayZero, days, more.toList(), extension);
    }

    /// The same period made longer. That it is granted once, and how long it may be, is the business of the
    /// room that grants it.
    public Deadline extendedBy(int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("an extension cannot be negative: " + workingDays);
        }
        return new Deadline(dayZero, days, suspensions, extension + workingDays);
    }

    /// How many working days are to be counted, extension included.
    public int total() {
        return days + extension;
    }

    /// The last day of the period.
    public LocalDate dueOn(WorkCalendar calendar) {
        return suspensions.isEmpty()
                ? calendar.addWorkingDays(dayZero, total())
                : DeadlineCount.of(this, calendar).dueOn();
    }

    /// The count day by day, for a period that starts with the receipt 收到之日.
    public DeadlineExplanation explain(WorkCalendar calendar) {
        return explain(calendar, "收到之日");
    }

    /// The count day by day; the trigger is named as the sentence will have it: 收到之日, 交办之日, 缴费之日.
    public DeadlineExplanation explain(WorkCalendar calendar, String trigger) {
        return DeadlineExplainer.explain(this, calendar, trigger);
    }

    /// Where anybody sees the count day by day; the path says nothing of the matter.
    public String annex(String trigger) {
        return DeadlineController.ANNEX + new DeadlineQuestion(this, trigger).query();
    }
}
