package gongkai.foundation.signin;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasswordStore {
    private final JdbcClient db;

    PasswordStore(JdbcClient db) {
        this.db = db;
    }

    Optional<String> find(String person) {
        return db.sql("select hash from signin.password where person = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    void put(String person, String hash) {
        db.sql("""
                insert into signin.password (person, hash) values (:person, :hash)
                on conflict (person) do update set hash = excluded.hash
                """).param("person", person).param("hash", hash).update();
    }
}
