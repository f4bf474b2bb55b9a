package gongkai.answer.foi;

import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How requests were answered, year by year, for one organ or for all together, with the requests behind it. A request
/// counts for the organ that holds it at the end of the year, as in the annual report.
@Service
@Transactional(readOnly = true)
public class FoiYears {
    private static final int PAGE_SIZE = 20;

    private final FoiYearStore store;
    private final WorkCalendars calendars;

    FoiYears(FoiYearStore store, WorkCalendars calendars) {
        this.store = store;
        this.calendars = calendars;
    }

    public FoiYear year(Optional<OrganId> organ, int year) {
        var counted = store.counts(organ, year);
        return new FoiYear(
                year,
                counted.received(),
                counted.carriedIn(),
                counted.closed(),
                counted.onTime(),
                counted.carriedOut(),
                store.decisions(organ, year),
                averageDays(store.spans(organ, year), calendars.current()));
    }

    /// The requests closed in a year, the newest first.
    public Slice<FoiRequest> sliceClosed(Optional<OrganId> organ, int year, int page) {
        long total = store.counts(organ, year).closed();
        int shown = Math.clamp(page, 1, (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE));
        var items = store.listClosed(organ, year, PAGE_SIZE, Slice.offset(shown, PAGE_SIZE));
        return new Slice<>(items, shown, PAGE_SIZE, total);
    }

    private static OptionalDouble averageDays(List<FoiYearStore.Span> spans, WorkCalendar calendar) {
        long requests = 0;
        long days = 0;
        for (var span : spans) {
            requests += span.requests();
            days += span.requests() * calendar.workingDaysBetween(span.receivedOn(), span.closedOn());
        }
        return requests == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) days / requests);
    }
}
