package gongkai.foundation.notice;

import gongkai.foundation.kernel.Slice;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What could not be delivered.
@Repository
class UndeliverableStore {
    private final JdbcClient db;

    UndeliverableStore(JdbcClient db) {
        this.db = db;
    }

    /// One that waits for somebody to look at it.
    record Row(
            long id,
            String kind,
            NoticeChannel channel,
            String about,
            String masked,
            int tries,
            String answer,
            Instant at) {}

    /// A reason, and how many it holds up.
    record Cause(String answer, long count) {}

    List<Cause> listCauses() {
        return db.sql("""
                select answer, count(*) as count from notice.delivery
                where state = 'UNDELIVERABLE' group by answer order by count desc, answer limit 20
                """)
                .query((row, number) -> new Cause(row.getString("answer"), row.getLong("count")))
                .list();
    }

    long count(Optional<String> cause) {
        return db.sql("""
                select count(*) from notice.delivery
                where state = 'UNDELIVERABLE' and (:any or answer = :cause)
                """)
                .param("any", cause.isEmpty())
                .param("cause", cause.orElse(""))
                .query(Long.class)
                .single();
    }

    List<Row> list(Optional<String> cause, int page, int size) {
        return db.sql("""
                select d.id, e.kind, d.channel, e.about, d.masked, d.tries, d.answer, d.settled_at
                from notice.delivery d join notice.entry e on e.id = d.entry_id
                where d.state = 'UNDELIVERABLE' and (:any or d.answer = :cause)
                order by d.id desc limit :size offset :offset
                """)
                .param("any", cause.isEmpty())
                .param("cause", cause.orElse(""))
                .param("size", size)
                .param("offset", Slice.offset(page, size))
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("kind"),
                        NoticeChannel.valueOf(row.getString("channel")),
                        row.getString("about"),
                        row.getString("masked"),
                        row.getInt("tries"),
                        row.getString("answer"),
                        row.getTimestamp("settled_at").toInstant()))
                .list();
    }

    /// Lets one wait again, with all its tries.
    boolean resend(long id, Instant now) {
        return db.sql("""
                        update notice.delivery
                        set state = 'WAITING', tries = 0, due_at = :now, settled_at = null
                        where id = :id and state = 'UNDELIVERABLE'
                        """).param("now", Timestamp.from(now)).param("id", id).update() > 0;
    }

    int resendAll(String cause, Instant now) {
        return db.sql("""
                update notice.delivery
                set state = 'WAITING', tries = 0, due_at = :now, settled_at = null
                where answer = :cause and state = 'UNDELIVERABLE'
                """)
                .param("now", Timestamp.from(now))
                .param("cause", cause)
                .update();
    }

    boolean discard(long id, String why, Instant now) {
        return db.sql("""
                        update notice.delivery
                        set state = 'DISCARDED', answer = :why, settled_at = :now, address_sealed = ''
                        where id = :id and state = 'UNDELIVERABLE'
                        """)
                        .param("why", why)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                > 0;
    }
}
