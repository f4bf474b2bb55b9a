package gongkai.foundation.worklist;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkEventStore {
    private final JdbcClient db;

    WorkEventStore(JdbcClient db) {
        this.db = db;
    }

    void append(WorkState item, WorkEvent event) {
        db.sql("""
                insert into worklist.event (kind, matter, at, actor, what, words)
                values (:kind, :matter, :at, :actor, :what, :words)
                """)
                .param("kind", item.kind())
                .param("matter", item.matter())
                .param("at", Timestamp.from(event.at()))
                .param("actor", event.actor())
                .param("what", event.what().name())
                .param("words", event.words())
                .update();
    }

    /// Oldest first.
    List<WorkEvent> list(String kind, long matter) {
        return db.sql("""
                select at, actor, what, words from worklist.event
                where kind = :kind and matter = :matter
                order by id
                """)
                .param("kind", kind)
                .param("matter", matter)
                .query((row, number) -> new WorkEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        WorkEvent.What.valueOf(row.getString("what")),
                        row.getString("words")))
                .list();
    }
}
