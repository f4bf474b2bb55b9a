package gongkai.foundation.search;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far an index shared by all servers has followed.
@Repository
class StandingStore {
    private final JdbcClient db;

    StandingStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Standing> find(String place) {
        return db.sql("""
                select shape, database, position
                from search.standing
                where place = :place
                """)
                .param("place", place)
                .query((row, number) ->
                        new Standing(row.getInt("shape"), row.getString("database"), row.getLong("position")))
                .optional();
    }

    void save(String place, Standing standing) {
        db.sql("""
                insert into search.standing (place, shape, database, position)
                values (:place, :shape, :database, :position)
                on conflict (place) do update
                set shape = excluded.shape, database = excluded.database, position = excluded.position
                """)
                .param("place", place)
                .param("shape", standing.shape())
                .param("database", standing.database())
                .param("position", standing.position())
                .update();
    }
}
