package gongkai.answer.foi;

import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.StatutoryPeriod;
import gongkai.foundation.calendar.WorkCalendars;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Requests that nobody can contest any more: the longest period for a suit is over (行政诉讼法第四十六条：六个月), every
/// review and suit has ended, and so has the time to go on from it (第四十五条：十五日). Then the file is complete.
@Service
public class FoiSettled {
    /// No month is so much longer than another; what is read too widely is looked at exactly.
    private static final Period SLACK = Period.ofDays(10);

    private final FoiRequestStore requests;
    private final FoiRemedyStore remedies;
    private final Periods periods;
    private final WorkCalendars calendars;

    FoiSettled(FoiRequestStore requests, FoiRemedyStore remedies, Periods periods, WorkCalendars calendars) {
        this.requests = requests;
        this.remedies = remedies;
        this.periods = periods;
        this.calendars = calendars;
    }

    /// A request and the last day on which somebody could contest it.
    public record Settled(FoiRequest request, LocalDate on) {}

    /// What was settled after a day, up to another, the first one first. What was taken over from old books has its
    /// papers elsewhere and is not among them.
    public List<Settled> list(LocalDate after, LocalDate until) {
        int months = periods.length(StatutoryPeriod.REMEDY_SUIT_DIRECT);
        int days = periods.length(StatutoryPeriod.REMEDY_SUIT_AFTER_REVIEW);
        return requests
                .listEnded(
                        after.minusMonths(months).minus(SLACK),
                        until.minusMonths(months).plus(SLACK),
                        after.minusDays(days).minus(SLACK),
                        until)
                .stream()
                .flatMap(request -> settledOn(request).map(on -> new Settled(request, on)).stream())
                .filter(settled -> settled.on().isAfter(after) && !settled.on().isAfter(until))
                .sorted(Comparator.comparing(Settled::on))
                .toList();
    }

    /// The last day to contest it; empty while a review or a suit is pending.
    private Optional<LocalDate> settledOn(FoiRequest request) {
        var filed = remedies.list(request.id());
        if (filed.stream().anyMatch(Remedy::isPending)) {
            return Optional.empty();
        }
        var calendar = calendars.current();
        return Stream.concat(
                        request
                                .closedOn()
                                .map(day -> periods.dueOn(StatutoryPeriod.REMEDY_SUIT_DIRECT, day, calendar))
                                .stream(),
                        filed.stream()
                                .flatMap(remedy -> remedy
                                        .concludedOn()
                                        .map(day ->
                                                periods.dueOn(StatutoryPeriod.REMEDY_SUIT_AFTER_REVIEW, day, calendar))
                                        .stream()))
                .max(Comparator.naturalOrder());
    }
}
