package gongkai.foundation.passkey;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HolderStore {
    private final JdbcClient db;

    HolderStore(JdbcClient db) {
        this.db = db;
    }

    Optional<byte[]> findHandle(String person) {
        return db.sql("select handle from passkey.holder where person = :person")
                .param("person", person)
                .query(byte[].class)
                .optional();
    }

    Optional<String> findPerson(byte[] handle) {
        return db.sql("select person from passkey.holder where handle = :handle")
                .param("handle", handle)
                .query(String.class)
                .optional();
    }

    void insert(String person, byte[] handle) {
        db.sql("insert into passkey.holder (person, handle) values (:person, :handle) on conflict (person) do nothing")
                .param("person", person)
                .param("handle", handle)
                .update();
    }
}
