package gongkai.foundation.operations;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ServerChangeStore {
    private final JdbcClient db;

    ServerChangeStore(JdbcClient db) {
        this.db = db;
    }

    /// Counts one up and says where that leads.
    long count(String topic) {
        return db.sql("""
                insert into operations.change (topic, number)
                values (:topic, 1)
                on conflict (topic) do update set number = change.number + 1
                returning number
                """).param("topic", topic).query(Long.class).single();
    }

    Map<String, Long> list() {
        var numbers = new TreeMap<String, Long>();
        db.sql("select topic, number from operations.change").query(row -> {
            numbers.put(row.getString("topic"), row.getLong("number"));
        });
        return numbers;
    }
}
