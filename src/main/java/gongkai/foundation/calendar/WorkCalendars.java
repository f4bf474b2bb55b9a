package gongkai.foundation.calendar;

import gongkai.foundation.kernel.MemoryStale;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
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
    private final LongSupplier nanos;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicReference<Known> known = new AtomicReference<>(Known.nothing());

    @Autowired
    WorkCalendars(CalendarStore store) {
        this(store, System::nanoTime);
    }

    WorkCalendars(CalendarStore store, LongSupplier nanos) {
        this.store = store;
        this.nanos = nanos;
    }

    /// The calendar in force. Kept in memory; every two seconds one who comes by asks whether another server has
    /// corrected it. The others go on with what is known: they may hold the connections the one who asks waits for.
    public WorkCalendar current() {
        var kept = Objects.requireNonNull(known.get());
        if (kept.calendar().isEmpty()) {
            return read(kept);
        }
        if (nanos.getAsLong() - kept.lookedAt() >= LOOK_EVERY && looking.compareAndSet(false, true)) {
            try {
                return look(kept);
            } finally {
                looking.set(false);
            }
        }
        return kept.calendar().get();
    }

    private WorkCalendar look(Known kept) {
        long edition = store.edition();
        if (edition != kept.edition()) {
            return read(kept);
        }
        known.compareAndSet(kept, new Known(kept.calendar(), edition, nanos.getAsLong()));
        return kept.calendar().orElseThrow();
    }

    /// Reads the entered days again; keeps them if nobody was told meanwhile that they are no longer so.
    private WorkCalendar read(Known kept) {
        long edition = store.edition();
        var read = WorkCalendar.with(store.listOverrideDays(), store.listPublishedYears());
        known.compareAndSet(kept, new Known(Optional.of(read), edition, nanos.getAsLong()));
        return read;
    }

    @EventListener(MemoryStale.class)
    void forget() {
        known.set(Known.nothing());
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

    /// Compared by which one it is, never by what it holds: each time it was forgotten counts.
    private record Known(Optional<WorkCalendar> calendar, long edition, long lookedAt) {
        static Known nothing() {
            return new Known(Optional.empty(), 0, 0);
        }
    }
}
