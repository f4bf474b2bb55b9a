package gongkai.foundation.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Finds the number below which nothing can be committed any more, without locking a writer.
///
/// First the last number the sequence gave out is noted. After a grace, in which a statement that took such a number
/// has surely got its transaction id, the next transaction id is noted as the barrier. Once every transaction before
/// the barrier has ended, whatever was not committed up to the noted number never will be. Transaction ids mean
/// nothing in another cluster and are therefore only remembered here, never stored.
final class Horizon {
    private final Duration grace;
    private Optional<Noted> noted = Optional.empty();
    private Optional<Barrier> barrier = Optional.empty();
    private long proven;

    Horizon(Duration grace) {
        this.grace = grace;
    }

    private record Noted(long number, Instant at) {}

    private record Barrier(long number, long transaction) {}

    /// What the database says now.
    ///
    /// @param oldest the oldest transaction still under way
    /// @param next the next transaction
    /// @param lastNumber the last number the sequence gave out
    record Reading(long oldest, long next, long lastNumber) {}

    /// The number below which nothing can come any more; 0 while nothing is known.
    long read(Reading reading, Instant now) {
        if (barrier.filter(b -> reading.next() < b.transaction()).isPresent()
                || noted.filter(n -> reading.lastNumber() < n.number()).isPresent()) {
            forget();
        }
        barrier.filter(b -> reading.oldest() >= b.transaction()).ifPresent(passed -> {
            proven = Math.max(proven, passed.number());
            barrier = Optional.empty();
        });
        if (barrier.isEmpty()) {
            barrier = noted.filter(n -> !now.isBefore(n.at().plus(grace)))
                    .map(n -> new Barrier(n.number(), reading.next()));
            if (barrier.isPresent()) {
                noted = Optional.empty();
            }
        }
        if (noted.isEmpty()) {
            noted = Optional.of(new Noted(reading.lastNumber(), now));
        }
        return proven;
    }

    /// The database is another one: nothing known of the old one holds.
    private void forget() {
        noted = Optional.empty();
        barrier = Optional.empty();
        proven = 0;
    }
}
