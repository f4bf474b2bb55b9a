package gongkai.foundation.signin;

import gongkai.foundation.personaldata.Place;
import gongkai.foundation.personaldata.SealedTableStore;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorStore {
    static final Place SECRET = Place.of("signin.second_factor.secret");

    private final JdbcClient db;

    SecondFactorStore(JdbcClient db) {
        this.db = db;
    }

    Optional<byte[]> findSecret(String person) {
        return db.sql("select secret_sealed from signin.second_factor where person = :person")
                .param("person", person)
                .query(byte[].class)
                .optional();
    }

    void put(String person, byte[] secret, Instant at, long step) {
        db.sql("""
                insert into signin.second_factor (person, secret_sealed, added_at, last_step)
                values (:person, :secret, :at, :step)
                on conflict (person) do update
                set secret_sealed = excluded.secret_sealed, added_at = excluded.added_at, last_step = excluded.last_step
                """)
                .param("person", person)
                .param("secret", secret)
                .param("at", Timestamp.from(at))
                .param("step", step)
                .update();
    }

    /// Uses up a step of time; false when it, or a later one, was used before.
    boolean use(String person, long step) {
        return db.sql("""
                update signin.second_factor set last_step = :step where person = :person and last_step < :step
                """).param("person", person).param("step", step).update() == 1;
    }

    void putCodes(String person, Collection<String> hashes) {
        db.sql("delete from signin.recovery_code where person = :person")
                .param("person", person)
                .update();
        hashes.forEach(hash -> db.sql("insert into signin.recovery_code (person, hash) values (:person, :hash)")
                .param("person", person)
                .param("hash", hash)
                .update());
    }

    /// Uses up a recovery code; false when there is none such left.
    boolean useCode(String person, String hash, Instant at) {
        return db.sql("""
                update signin.recovery_code set used_at = :at
                where person = :person and hash = :hash and used_at is null
                """)
                        .param("person", person)
                        .param("hash", hash)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    int countCodes(String person) {
        return db.sql("select count(*) from signin.recovery_code where person = :person and used_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    void delete(String person) {
        db.sql("delete from signin.recovery_code where person = :person")
                .param("person", person)
                .update();
        db.sql("delete from signin.second_factor where person = :person")
                .param("person", person)
                .update();
    }

    /// The sealed secrets, for the rotation of keys.
    @Repository
    static class SealedSecretStore extends SealedTableStore {
        SealedSecretStore(JdbcClient db) {
            super(db, "signin.second_factor", new Column("secret_sealed", SECRET));
        }
    }
}
