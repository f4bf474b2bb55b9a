package gongkai.foundation.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The buckets all servers share. What is taken grows back evenly, so a bucket is one number: the moment at which it is
/// full again (GCRA, the "generic cell rate algorithm" of ITU-T I.371). To take is one statement, in no transaction of
/// anybody's, and two servers never take the same.
///
/// Counted by the house's clock. Servers' clocks may differ by a little; a bucket never goes backwards.
@Repository
class BucketStore {
    /// A full bucket is as good as none: it may be deleted this long after it is full again.
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;

    BucketStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Verdict take(String key, Allowance allowance, long tokens) {
        String id = key + "|" + allowance;
        long now = nanos(clock.instant());
        long cost = allowance.nanos(tokens);
        long latest = now + allowance.within().toNanos();
        return db.sql("""
                insert into ratelimit.bucket as b (id, full_at) values (:id, :now + :cost)
                on conflict (id) do update set full_at = greatest(b.full_at, :now) + :cost
                where greatest(b.full_at, :now) + :cost <= :latest
                returning full_at
                """)
                .param("id", id)
                .param("now", now)
                .param("cost", cost)
                .param("latest", latest)
                .query(Long.class)
                .optional()
                .map(full -> new Verdict(true, (latest - full) / allowance.nanos(1), Duration.ZERO))
                .orElseGet(() -> refused(id, latest - cost));
    }

    /// Until the bucket is full early enough. Meanwhile it may have gone.
    private Verdict refused(String id, long enough) {
        long full = db.sql("select coalesce(max(full_at), 0) from ratelimit.bucket where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        return Verdict.shut(Duration.ofNanos(Math.max(0, full - enough)));
    }

    /// Deletes what is full; answers how many. Several servers may do so at once: rows another one holds are left.
    int sweep() {
        return db.sql("""
                delete from ratelimit.bucket
                where id in (select id from ratelimit.bucket where full_at < :before for update skip locked)
                """).param("before", nanos(clock.instant().minus(KEPT))).update();
    }

    private static long nanos(Instant at) {
        return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
    }
}
