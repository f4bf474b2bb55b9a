package gongkai.foundation.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedStore {
    private final JdbcClient db;

    FeedStore(JdbcClient db) {
        this.db = db;
    }

    /// Somebody's feed.
    record Feed(long staff, FeedScope scope, Instant madeAt) {}

    /// Makes it or replaces the one before.
    void put(Feed feed, byte[] digest) {
        db.sql("""
                insert into worklist.feed (staff, digest, scope, made_at)
                values (:staff, :digest, :scope, :madeAt)
                on conflict (staff) do update set
                    digest = excluded.digest, scope = excluded.scope, made_at = excluded.made_at
                """)
                .param("staff", feed.staff())
                .param("digest", digest)
                .param("scope", feed.scope().name())
                .param("madeAt", Timestamp.from(feed.madeAt()))
                .update();
    }

    Optional<Feed> find(long staff) {
        return db.sql("select staff, scope, made_at from worklist.feed where staff = :staff")
                .param("staff", staff)
                .query((row, number) -> feed(row))
                .optional();
    }

    Optional<Feed> find(byte[] digest) {
        return db.sql("select staff, scope, made_at from worklist.feed where digest = :digest")
                .param("digest", digest)
                .query((row, number) -> feed(row))
                .optional();
    }

    boolean delete(long staff) {
        return db.sql("delete from worklist.feed where staff = :staff")
                        .param("staff", staff)
                        .update()
                == 1;
    }

    private static Feed feed(ResultSet row) throws SQLException {
        return new Feed(
                row.getLong("staff"),
                FeedScope.valueOf(row.getString("scope")),
                row.getTimestamp("made_at").toInstant());
    }
}
