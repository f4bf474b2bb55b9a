package gongkai.answer.foiarchive;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiSettled;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// What is closed and can no longer be contested is archived within some days (条例第四十五条); until then it stands in the
/// worklist.
@Service
class ArchiveDuties {
    private final ArchiveDutyStore store;
    private final FoiSettled settled;
    private final ArchiveSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    ArchiveDuties(
            ArchiveDutyStore store,
            FoiSettled settled,
            ArchiveSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.settled = settled;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Looks what has been settled since the last look, a month at a time: the first look goes back many years.
    void look() {
        while (Boolean.TRUE.equals(transactions.execute(status -> step()))) {
            // The next month.
        }
    }

    /// @return whether there is more
    private boolean step() {
        LocalDate today = LocalDate.now(clock);
        LocalDate before = store.lockLookedUntil();
        if (!before.isBefore(today)) {
            return false;
        }
        LocalDate month = before.plusMonths(1);
        LocalDate until = month.isBefore(today) ? month : today;
        for (var each : settled.list(before, until)) {
            var duty = new ArchiveDutyStore.Duty(
                    each.request().id(), each.on(), each.on().plusDays(settings.within()));
            if (store.open(duty, each.request().organ())) {
                events.publishEvent(ArchiveWork.of(each.request(), duty, Optional.empty()));
            }
        }
        store.setLookedUntil(until);
        return until.isBefore(today);
    }

    /// It was archived.
    void done(FoiRequest request) {
        store.end(request.id())
                .ifPresent(
                        duty -> events.publishEvent(ArchiveWork.of(request, duty, Optional.of(LocalDate.now(clock)))));
    }
}
