package gongkai.foundation.ratelimit;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The buckets all servers share. A row is held while tokens are taken from it, so two servers never take the same.
@Repository
class BucketStore {
    /// A full bucket is as good as none: it may be deleted this long after it is full again.
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final JdbcClient db;

    BucketStore(DataSource database, JdbcClient db, TimeMeter time) {
        this.db = db;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("ratelimit.bucket")
                .clientClock(time)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .build();
    }

    Verdict take(String key, Allowance allowance, long tokens) {
        return Verdict.of(buckets.builder()
                .build(key + "|" + allowance, allowance::bucket)
                .tryConsumeAndReturnRemaining(tokens));
    }

    /// Deletes what has run out; answers how many. When that is, Bucket4j writes by the machine's own clock. Several
    /// servers may do so at once: rows another one holds are left.
    int sweep() {
        int all = 0;
        int gone;
        do {
            gone = db.sql("""
                    delete from ratelimit.bucket
                    where id in (select id from ratelimit.bucket where expires_at < extract(epoch from now()) * 1000
                        order by expires_at limit :most for update skip locked)
                    """).param("most", AT_ONCE).update();
            all += gone;
        } while (gone == AT_ONCE);
        return all;
    }
}
