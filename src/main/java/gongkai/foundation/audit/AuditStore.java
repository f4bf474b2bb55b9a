package gongkai.foundation.audit;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {
    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    void append(AuditEntry entry) {
        db.sql("""
                insert into audit.entry (at, actor, action, subject, organ, detail)
                values (:at, :actor, :action, :subject, :organ, :detail)
                """)
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("organ", entry.organ())
                .param("detail", entry.detail())
                .update();
    }

    List<AuditEntry> listOf(String subject) {
        return db.sql("""
                select at, actor, action, subject, organ, detail
                from audit.entry
                where subject = :subject
                order by id
                """)
                .param("subject", subject)
                .query((row, number) -> new AuditEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("organ"),
                        row.getString("detail")))
                .list();
    }
}
