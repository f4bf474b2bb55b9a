package gongkai.foundation.calendar;

import gongkai.foundation.kernel.MemoryStale;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where rooms get the calendar in force: the built-in one with the days the office entered. Take it once per
/// piece of work; each answer is a snapshot that does not change underneath.
@Component
public class WorkCalendars {
    private static final long LOOK_EVERY = Duration.ofSeconds(2).toNanos();

    private final CalendarStore store;
    private volatile Optional<Known> known = Optional.empty();

    WorkCalendars(CalendarStore store) {
        this.store = store;
    }

    /// The calendar in force. Kept in memory; whether another server has corrected it is asked every two seconds.
    public WorkCalendar current() {
        var kept = known;
        return kept.isPresent() && System.nanoTime() - kept.get().lookedAt() < LOOK_EVERY
                ? kept.get().calendar()
                : look();
    }

    /// Reads the entered days again. One at a time, so that a slow older reading never replaces a newer one.
    synchronized WorkCalendar refresh() {
        long edition = store.edition();
        var read = WorkCalendar.with(store.listOverrideDays(), store.listPublishedYears());
        known = Optional.of(new Known(read, edition, System.nanoTime()));
        return read;
    }

    private synchronized WorkCalendar look() {
        if (known.isPresent() && known.get().edition() == store.edition()) {
            var same = known.get();
            known = Optional.of(new Known(same.calendar(), same.edition(), System.nanoTime()));
            return same.calendar();
        }
        return refresh();
    }

    @EventListener(MemoryStale.class)
    synchronized void forget() {
        known = Optional.empty();
    }

    /// This server sees its own correction as soon as it is committed.
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }

    private record Known(WorkCalendar calendar, long edition, long lookedAt) {}
}
