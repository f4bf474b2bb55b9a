package gongkai.foundation.attachment;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
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

    /// Keeps files from being swept until the transaction ends; answers how many of them there are.
    int pin(Collection<AttachmentId> ids) {
        return db.sql("select id from attachment.file where id in (:ids) order by id for key share")
                .param("ids", ids.stream().map(AttachmentId::value).toList())
                .query(UUID.class)
                .list()
                .size();
    }

    /// Counts a file that was not taken.
    void turnAway(LocalDate day, AttachmentRefusal reason) {
        db.sql("""
                insert into attachment.turned_away as known (day, reason, files) values (:day, :reason, 1)
                on conflict (day, reason) do update set files = known.files + 1
                """).param("day", day).param("reason", reason.name()).update();
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
