package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.util.List;

/// The answer programs get; its fields are described in docs/api.md.
record DeadlineAnswer(
        LocalDate from,
        int workingDays,
        int extension,
        List<Suspended> suspended,
        LocalDate due,
        boolean provisional,
        String warning,
        String sentence,
        List<Day> days) {
    /// A time that is not counted.
    record Suspended(LocalDate from, LocalDate to) {}

    /// One day of the count.
    ///
    /// @param count which working day of the period it is; 0 when it does not count
    record Day(LocalDate day, String weekday, String kind, String label, int count, String note) {}

    static DeadlineAnswer of(DeadlineQuestion question, WorkCalendar calendar) {
        var deadline = question.deadline();
        var why = question.explain(calendar);
        return new DeadlineAnswer(
                deadline.dayZero(),
                deadline.days(),
                deadline.extension(),
                Suspension.merged(deadline.suspensions()).stream()
                        .map(each -> new Suspended(each.from(), each.to()))
                        .toList(),
                why.dueOn(),
                why.isProvisional(),
                why.warning().orElse(""),
                why.sentence(),
                why.lines().stream()
                        .map(line -> new Day(
                                line.day(),
                                line.weekday(),
                                line.mark().name(),
                                line.mark().label(),
                                line.count(),
                                line.note()))
                        .toList());
    }
}
