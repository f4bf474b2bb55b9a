package gongkai.foundation.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private static final String COLUMNS = "id, person, method, address, agent, begun_at, seen_at";

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    long insert(Person person, String method, String address, String agent, Instant now) {
        return db.sql("""
                insert into identity.session (person, method, address, agent, begun_at, seen_at)
                values (:person, :method, :address, :agent, :now, :now)
                returning id
                """)
                .param("person", person.key())
                .param("method", method)
                .param("address", address)
                .param("agent", agent)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    Optional<OpenSession> findOpen(long id) {
        return db.sql("select " + COLUMNS + " from identity.session where id = :id and ended_at is null")
                .param("id", id)
                .query(SessionStore::session)
                .optional();
    }

    List<OpenSession> listOpen(String person, Instant seenAfter) {
        return db.sql("select " + COLUMNS + """
                 from identity.session
                where person = :person and ended_at is null and seen_at > :seenAfter
                order by seen_at desc, id desc
                """)
                .param("person", person)
                .param("seenAfter", Timestamp.from(seenAfter))
                .query(SessionStore::session)
                .list();
    }

    void seen(long id, Instant now) {
        db.sql("update identity.session set seen_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(long id, Instant now) {
        db.sql("update identity.session set ended_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    int endAll(String person, Instant now) {
        return db.sql("update identity.session set ended_at = :now where person = :person and ended_at is null")
                .param("person", person)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static OpenSession session(ResultSet row, int number) throws SQLException {
        return new OpenSession(
                row.getLong("id"),
                row.getString("person"),
                row.getString("method"),
                row.getString("address"),
                row.getString("agent"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("seen_at").toInstant());
    }
}
