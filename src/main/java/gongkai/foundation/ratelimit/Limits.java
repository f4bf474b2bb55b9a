package gongkai.foundation.ratelimit;

import gongkai.foundation.kernel.MemoryStale;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Counts requests: reading in this server's memory, all else in the database.
@Service
class Limits {
    /// Of one generation; some 200 bytes each.
    private static final int REMEMBERED = 50_000;

    private final BucketStore shared;
    private final TimeMeter time;
    private final Clock clock;
    private final Recent<Bucket> local = new Recent<>(REMEMBERED);
    private final Recent<AtomicReference<Instant>> shut = new Recent<>(REMEMBERED);

    Limits(BucketStore shared, TimeMeter time, Clock clock) {
        this.shared = shared;
        this.time = time;
        this.clock = clock;
    }

    /// Takes one request from this server's count.
    Verdict takeHere(String key, Allowance allowance) {
        var bucket = local.get(
                key,
                missing -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(allowance.requests())
                                .refillGreedy(allowance.requests(), allowance.within()))
                        .build());
        // A probe is made only for who is refused: this is passed tens of thousands of times a second.
        return bucket.tryConsume(1) ? Verdict.FREE : Verdict.of(bucket.tryConsumeAndReturnRemaining(1));
    }

    /// Takes one request from the count of all servers. Until an empty bucket can hold a request again nobody needs to
    /// ask the database: a flood is turned away from memory.
    Verdict takeEverywhere(String key, Allowance allowance) {
        var until = shut.get(key, missing -> new AtomicReference<>(Instant.MIN));
        var now = clock.instant();
        var opens = Objects.requireNonNull(until.get());
        if (opens.isAfter(now)) {
            return Verdict.shut(Duration.between(now, opens));
        }
        var verdict = shared.take(key, allowance);
        if (!verdict.taken()) {
            until.set(now.plus(verdict.pause()));
        }
        return verdict;
    }

    /// The database is another one: what was counted is forgotten.
    @EventListener(MemoryStale.class)
    void forget() {
        local.forget();
        shut.forget();
    }
}
