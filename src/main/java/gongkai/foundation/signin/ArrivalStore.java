package gongkai.foundation.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArrivalStore {
    private final JdbcClient db;

    ArrivalStore(JdbcClient db) {
        this.db = db;
    }

    /// When, how and from where somebody last signed in.
    record Arrival(Instant at, String method, String address) {}

    Optional<Arrival> find(String person) {
        return db.sql("select at, method, address from signin.arrival where person = :person")
                .param("person", person)
                .query((row, number) -> new Arrival(
                        row.getTimestamp("at").toInstant(), row.getString("method"), row.getString("address")))
                .optional();
    }

    void put(String person, Arrival arrival) {
        db.sql("""
                insert into signin.arrival (person, at, method, address) values (:person, :at, :method, :address)
                on conflict (person) do update
                set at = excluded.at, method = excluded.method, address = excluded.address
                """)
                .param("person", person)
                .param("at", Timestamp.from(arrival.at()))
                .param("method", arrival.method())
                .param("address", arrival.address())
                .update();
    }
}
