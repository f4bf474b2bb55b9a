package gongkai.foundation.session;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BrowserSessionStore {
    private final JdbcClient db;

    BrowserSessionStore(JdbcClient db) {
        this.db = db;
    }

    /// What stands in the database of one browser.
    ///
    /// @param edition grows with every change of the content
    record Row(Instant madeAt, Instant seenAt, int edition, byte[] content) {}

    Optional<Row> find(byte[] name, Instant seenAfter) {
        return db.sql("""
                select made_at, seen_at, edition, content
                  from session.browser
                 where name = :name and seen_at > :seenAfter
                """)
                .param("name", name)
                .param("seenAfter", Timestamp.from(seenAfter))
                .query((row, number) -> new Row(
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getInt("edition"),
                        row.getBytes("content")))
                .optional();
    }

    void insert(byte[] name, Instant made, Instant now, byte[] content) {
        db.sql("""
                insert into session.browser (name, made_at, seen_at, edition, content)
                values (:name, :made, :now, 0, :content)
                """)
                .param("name", name)
                .param("made", Timestamp.from(made))
                .param("now", Timestamp.from(now))
                .param("content", content)
                .update();
    }

    /// Writes the content, unless somebody else has written since, or it is over. Says whether it did.
    boolean update(byte[] name, byte[] newName, int edition, Instant now, byte[] content) {
        return db.sql("""
                update session.browser
                   set name = :newName, seen_at = greatest(seen_at, :now), edition = edition + 1, content = :content
                 where name = :name and edition = :edition
                """)
                        .param("name", name)
                        .param("newName", newName)
                        .param("edition", edition)
                        .param("now", Timestamp.from(now))
                        .param("content", content)
                        .update()
                == 1;
    }

    void seen(byte[] name, Instant now) {
        db.sql("update session.browser set seen_at = :now where name = :name and seen_at < :now")
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }

    void delete(byte[] name) {
        db.sql("delete from session.browser where name = :name")
                .param("name", name)
                .update();
    }

    /// Forgets who has not come for long, a slice at a time; several servers take different ones.
    int sweep(Instant seenBefore, int size) {
        return db.sql("""
                delete from session.browser
                 where name in (
                    select name from session.browser
                     where seen_at <= :seenBefore
                     order by seen_at
                     limit :size
                     for update skip locked)
                """)
                .param("seenBefore", Timestamp.from(seenBefore))
                .param("size", size)
                .update();
    }
}
