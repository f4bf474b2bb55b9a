package gongkai.foundation.attachment;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files there are.
@Repository
class AttachmentStore {
    private final JdbcClient db;

    AttachmentStore(JdbcClient db) {
        this.db = db;
    }

    /// Lets nobody else begin or end the keeping of a content until the transaction ends.
    void lock(String sha256) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('attachment.' || :sha256, 0))")
                .param("sha256", sha256)
                .query((row, number) -> true)
                .single();
    }

    void insert(Attachment attachment) {
        db.sql("""
                insert into attachment.file (id, name, media_type, size, sha256, created_at)
                values (:id, :name, :mediaType, :size, :sha256, :createdAt)
                """)
                .param("id", attachment.id().value())
                .param("name", attachment.name())
                .param("mediaType", attachment.type().mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("createdAt", Timestamp.from(attachment.createdAt()))
                .update();
    }

    Optional<Attachment> find(AttachmentId id) {
        return db.sql("""
                select id, name, media_type, size, sha256, created_at
                from attachment.file
                where id = :id
                """)
                .param("id", id.value())
                .query((row, number) -> new Attachment(
                        AttachmentId.of(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        FileType.ofMediaType(row.getString("media_type")).orElseThrow(),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }
}
