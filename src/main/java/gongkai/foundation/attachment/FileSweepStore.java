package gongkai.foundation.attachment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which files and contents nobody holds.
@Repository
class FileSweepStore {
    private final JdbcClient db;

    FileSweepStore(JdbcClient db) {
        this.db = db;
    }

    /// Takes the turn of going through the store; false when somebody had it not long ago.
    boolean begin(Instant now, Instant lastBefore) {
        return db.sql("update attachment.sweep set begun_at = :now where begun_at <= :before")
                        .param("now", Timestamp.from(now))
                        .param("before", Timestamp.from(lastBefore))
                        .update()
                > 0;
    }

    /// Old files that were never seen to hang on anything, locked; those somebody is hanging just now are left out.
    Set<AttachmentId> takeUnheld(Instant before, int most) {
        return db.sql("""
                        select id from attachment.file
                        where not held and created_at < :before
                        order by created_at, id limit :most for update skip locked
                        """).param("before", Timestamp.from(before)).param("most", most).query(UUID.class).list().stream()
                .map(AttachmentId::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    void hold(Collection<AttachmentId> files) {
        if (!files.isEmpty()) {
            db.sql("update attachment.file set held = true where id in (:ids)")
                    .param("ids", values(files))
                    .update();
        }
    }

    void remove(Collection<AttachmentId> files) {
        if (!files.isEmpty()) {
            db.sql("delete from attachment.file where id in (:ids)")
                    .param("ids", values(files))
                    .update();
        }
    }

    /// Whether the content's lock could be had; it is kept until the transaction ends.
    boolean tryLock(String sha256) {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('attachment.' || :sha256, 0))")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    boolean isNamed(String sha256) {
        return db.sql("select exists (select from attachment.file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    void forget(String sha256) {
        db.sql("delete from attachment.reading where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
    }

    private static java.util.List<UUID> values(Collection<AttachmentId> files) {
        return files.stream().map(AttachmentId::value).toList();
    }
}
