package gongkai.foundation.attachment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which contents wait to be read, and the text of those that were.
@Repository
class ReadingStore {
    private final JdbcClient db;

    ReadingStore(JdbcClient db) {
        this.db = db;
    }

    /// A content that is to be read.
    ///
    /// @param tries how often it was begun, this time included
    record Waiting(String sha256, FileType type, long size, int tries) {}

    /// Puts a content into the queue; one that is known already is not read twice.
    void await(String sha256, FileType type) {
        db.sql("""
                insert into attachment.reading (sha256, media_type) values (:sha256, :type)
                on conflict (sha256) do nothing
                """).param("sha256", sha256).param("type", type.mediaType()).update();
    }

    /// Takes the next one until a moment; whoever took it before and did not come back has lost it.
    Optional<Waiting> take(Instant now, Instant until) {
        return db.sql("""
                update attachment.reading as waiting set tries = tries + 1, taken_until = :until
                where sha256 = (
                    select sha256 from attachment.reading
                    where state = 'WAITING' and taken_until <= :now
                    order by taken_until, sha256
                    limit 1 for update skip locked)
                returning sha256, media_type, tries,
                    (select coalesce(max(size), 0) from attachment.file where file.sha256 = waiting.sha256) as size
                """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new Waiting(
                        row.getString("sha256"),
                        FileType.ofMediaType(row.getString("media_type")).orElseThrow(),
                        row.getLong("size"),
                        row.getInt("tries")))
                .optional();
    }

    void keep(String sha256, ReadingProcess.Content content, Instant now) {
        db.sql("""
                update attachment.reading set state = 'READ', text = :text, heading = :heading, settled_at = :now
                where sha256 = :sha256 and state = 'WAITING'
                """)
                .param("sha256", sha256)
                .param("text", content.text())
                .param("heading", content.heading())
                .param("now", Timestamp.from(now))
                .update();
    }

    void giveUp(String sha256, String reason, Instant now) {
        db.sql("""
                update attachment.reading set state = 'UNREADABLE', reason = :reason, settled_at = :now
                where sha256 = :sha256 and state = 'WAITING'
                """)
                .param("sha256", sha256)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<String> findText(String sha256) {
        return db.sql("select text from attachment.reading where sha256 = :sha256 and state = 'READ'")
                .param("sha256", sha256)
                .query(String.class)
                .optional();
    }

    Optional<String> findHeading(String sha256) {
        return db.sql("""
                select heading from attachment.reading where sha256 = :sha256 and state = 'READ' and heading <> ''
                """).param("sha256", sha256).query(String.class).optional();
    }

    /// What was read in these files, in one question.
    List<ReadText> listTexts(Collection<AttachmentId> ids) {
        return db.sql("""
                select file.id, file.name, coalesce(known.heading, '') as heading, coalesce(known.text, '') as text,
                       case when known.state = 'WAITING' then 'WAITING'
                            when known.state = 'READ' and known.text ~ '\\S' then 'READ'
                            else 'NO_TEXT' end as state
                from attachment.file
                left join attachment.reading known on known.sha256 = file.sha256
                where file.id = any (cast(:ids as uuid[]))
                """)
                .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query((row, number) -> new ReadText(
                        AttachmentId.of(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        ReadText.State.valueOf(row.getString("state")),
                        row.getString("heading"),
                        row.getString("text")))
                .list();
    }

    Set<AttachmentId> listWith(String sha256) {
        return db
                .sql("select id from attachment.file where sha256 = :sha256")
                .param("sha256", sha256)
                .query(UUID.class)
                .list()
                .stream()
                .map(AttachmentId::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
