package gongkai.foundation.calendar;

import gongkai.foundation.kernel.MemoryStale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Where rooms get the calendar in force: the built-in one with the days the office entered. Take it once per
/// piece of work; each answer is a snapshot that does not change underneath.
@Component
public class WorkCalendars {
    private final CalendarStore store;
    private volatile Optional<WorkCalendar> cached = Optional.empty();

    WorkCalendars(CalendarStore store) {
        this.store = store;
    }

    /// The calendar in force. Read from the database once, then kept.
    public WorkCalendar current() {
        return cached.orElseGet(this::refresh);
    }

    /// Reads the entered days again; called after an edit is committed. One at a time, so that a slow older
    /// reading never replaces a newer one.
    synchronized WorkCalendar refresh() {
        var read = WorkCalendar.with(store.listOverrideDays(), store.listPublishedYears());
        cached = Optional.of(read);
        return read;
    }

    @EventListener(MemoryStale.class)
    synchronized void forget() {
        cached = Optional.empty();
    }
}
