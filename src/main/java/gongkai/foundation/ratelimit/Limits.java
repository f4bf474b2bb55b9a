package gongkai.foundation.ratelimit;

import gongkai.foundation.kernel.MemoryStale;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Counts requests in the database, for all servers together. What is asked often is told to it in slices.
@Service
class Limits {
    /// Of one generation; some 200 bytes each.
    private static final int REMEMBERED = 50_000;

    private final BucketStore shared;
    private final Clock clock;
    private final Recent<Count> counts = new Recent<>(REMEMBERED);

    Limits(BucketStore shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    /// What this server knows of one key: how many it let through, and until when none more.
    private static final class Count {
        /// Held by whoever counts in slices; told one by one, the database itself counts.
        private long taken;

        private volatile Instant opens = Instant.MIN;
    }

    /// Takes one request. Until an empty bucket can hold a request again nobody needs to ask the database: a flood is
    /// turned away from memory.
    ///
    /// @param slice after how many requests the database hears of them, all at once: at most so many less one pass
    ///         uncounted at each server, and who asks for fewer costs no way to the database
    Verdict take(String key, Allowance allowance, long slice) {
        var count = counts.get(key, missing -> new Count());
        if (slice == 1) {
            return ask(count, key, allowance, slice);
        }
        // Whoever comes while a slice is on its way to the database waits with it, or a flood would slip through.
        synchronized (count) {
            return ask(count, key, allowance, slice);
        }
    }

    private Verdict ask(Count count, String key, Allowance allowance, long slice) {
        if (count.opens != Instant.MIN) {
            var now = clock.instant();
            if (count.opens.isAfter(now)) {
                return Verdict.shut(Duration.between(now, count.opens));
            }
        }
        if (slice > 1 && ++count.taken % slice != 0) {
            return Verdict.FREE;
        }
        var verdict = shared.take(key, allowance, slice);
        if (!verdict.taken()) {
            count.opens = clock.instant().plus(verdict.pause());
        }
        return verdict;
    }

    /// The database is another one: what was counted is forgotten.
    @EventListener(MemoryStale.class)
    void forget() {
        counts.forget();
    }
}
