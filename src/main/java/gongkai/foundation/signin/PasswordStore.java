package gongkai.foundation.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasswordStore {
    private final JdbcClient db;

    PasswordStore(JdbcClient db) {
        this.db = db;
    }

    /// What is known about a password beside the password.
    ///
    /// @param mustChange whether it serves for one sign-in only
    /// @param issued whether an administrator gave it out
    record Standing(boolean mustChange, boolean issued, Instant setAt) {}

    Optional<String> find(String person) {
        return db.sql("select hash from signin.password where person = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    Optional<Standing> findStanding(String person) {
        return db.sql("select must_change, issued, set_at from signin.password where person = :person")
                .param("person", person)
                .query((row, number) -> new Standing(
                        row.getBoolean("must_change"),
                        row.getBoolean("issued"),
                        row.getTimestamp("set_at").toInstant()))
                .optional();
    }

    void put(String person, String hash, Standing standing) {
        db.sql("""
                insert into signin.password (person, hash, must_change, issued, set_at)
                values (:person, :hash, :mustChange, :issued, :setAt)
                on conflict (person) do update
                set hash = excluded.hash,
                    must_change = excluded.must_change,
                    issued = excluded.issued,
                    set_at = excluded.set_at
                """)
                .param("person", person)
                .param("hash", hash)
                .param("mustChange", standing.mustChange())
                .param("issued", standing.issued())
                .param("setAt", Timestamp.from(standing.setAt()))
                .update();
    }

    /// Keeps a password that is given up among the former ones, and of those only the last few.
    void retire(String person, String hash, int kept) {
        db.sql("insert into signin.former_password (person, hash) values (:person, :hash)")
                .param("person", person)
                .param("hash", hash)
                .update();
        db.sql("""
                delete from signin.former_password
                where person = :person and id not in (
                    select id from signin.former_password where person = :person order by id desc limit :kept)
                """).param("person", person).param("kept", kept).update();
    }

    List<String> listFormer(String person) {
        return db.sql("select hash from signin.former_password where person = :person order by id desc")
                .param("person", person)
                .query(String.class)
                .list();
    }
}
