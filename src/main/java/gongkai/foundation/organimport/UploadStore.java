package gongkai.foundation.organimport;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table between preview and confirmation.
@Repository
class UploadStore {
    private final JdbcClient db;

    UploadStore(JdbcClient db) {
        this.db = db;
    }

    /// A table that was sent.
    record Upload(UUID id, TableSubject subject, String name, byte[] content, String fingerprint, String actor) {}

    void insert(Upload upload, Instant expiresAt) {
        db.sql("""
                insert into organimport.upload (id, subject, name, content, fingerprint, actor, expires_at)
                values (:id, :subject, :name, :content, :fingerprint, :actor, :expiresAt)
                """)
                .param("id", upload.id())
                .param("subject", upload.subject().name())
                .param("name", upload.name())
                .param("content", upload.content())
                .param("fingerprint", upload.fingerprint())
                .param("actor", upload.actor())
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    /// The table of this person, if it has not expired; locked, so that it is taken once.
    Optional<Upload> take(UUID id, String actor, Instant now) {
        return db.sql("""
                select id, subject, name, content, fingerprint, actor
                from organimport.upload
                where id = :id and actor = :actor and expires_at > :now
                for update
                """)
                .param("id", id)
                .param("actor", actor)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Upload(
                        row.getObject("id", UUID.class),
                        TableSubject.valueOf(row.getString("subject")),
                        row.getString("name"),
                        row.getBytes("content"),
                        row.getString("fingerprint"),
                        row.getString("actor")))
                .optional();
    }

    void delete(UUID id) {
        db.sql("delete from organimport.upload where id = :id").param("id", id).update();
    }

    void deleteExpired(Instant now) {
        db.sql("delete from organimport.upload where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
