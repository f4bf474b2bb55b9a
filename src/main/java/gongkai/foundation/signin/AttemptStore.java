package gongkai.foundation.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class AttemptStore {
    private final JdbcClient db;

    AttemptStore(JdbcClient db) {
        this.db = db;
    }

    /// Counts one more attempt. While the key is shut it counts nothing and answers when it opens; an attempt that
    /// is taken is answered with the present moment. The row is held meanwhile: of many at once each is counted.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Pace.Tally charge(String key, Pace pace, Instant now) {
        var before = db.sql("""
                insert into signin.attempt as known (key, failures, begun_at, open_at) values (:key, 0, :now, :now)
                on conflict (key) do update set failures = known.failures
                returning failures, begun_at, open_at
                """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query(AttemptStore::tally)
                .single();
        if (before.openAt().isAfter(now)) {
            return before;
        }
        var after = pace.after(before, now);
        db.sql("""
                update signin.attempt set failures = :failures, begun_at = :begun, open_at = :open where key = :key
                """)
                .param("key", key)
                .param("failures", after.failures())
                .param("begun", Timestamp.from(after.begunAt()))
                .param("open", Timestamp.from(after.openAt()))
                .update();
        return new Pace.Tally(after.failures(), after.begunAt(), now);
    }

    Optional<Pace.Tally> find(String key) {
        return db.sql("select failures, begun_at, open_at from signin.attempt where key = :key")
                .param("key", key)
                .query(AttemptStore::tally)
                .optional();
    }

    void clear(String key) {
        db.sql("delete from signin.attempt where key = :key").param("key", key).update();
    }

    /// Takes one failure back.
    void refund(String key) {
        db.sql(
                        "update signin.attempt set failures = failures - 1, open_at = begun_at where key = :key and failures > 0")
                .param("key", key)
                .update();
    }

    /// What was counted before that moment no longer counts.
    void forgetBefore(Instant moment) {
        db.sql("delete from signin.attempt where begun_at < :moment and open_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Pace.Tally tally(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Pace.Tally(
                row.getInt("failures"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("open_at").toInstant());
    }
}
