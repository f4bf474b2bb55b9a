package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Slice;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What could not be read, and how many files were read or turned away.
@Repository
class UnreadableStore {
    private final JdbcClient db;

    UnreadableStore(JdbcClient db) {
        this.db = db;
    }

    /// A content whose text could not be read.
    ///
    /// @param at when it was given up, where that is known
    record Unreadable(String sha256, FileType type, String reason, Optional<Instant> at) {}

    /// A file with such a content.
    record Carrier(AttachmentId id, String sha256, String name, long size) {}

    /// How many contents stand where, and how many files a virus check turned away since a day.
    record Figures(long waiting, long read, long unreadable, long turnedAway, long viruses) {}

    List<Unreadable> list(int page, int size) {
        return db.sql("""
                select sha256, media_type, reason, settled_at
                from attachment.reading
                where state = 'UNREADABLE'
                order by settled_at desc nulls last, sha256
                limit :size offset :offset
                """)
                .param("size", size)
                .param("offset", Slice.offset(page, size))
                .query((row, number) -> new Unreadable(
                        row.getString("sha256"),
                        FileType.ofMediaType(row.getString("media_type")).orElseThrow(),
                        row.getString("reason"),
                        Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant)))
                .list();
    }

    /// The files with these contents, at most so many.
    List<Carrier> listCarriers(Collection<String> sums, int most) {
        if (sums.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select id, sha256, name, size from attachment.file
                where sha256 in (:sums)
                order by created_at, id limit :most
                """)
                .param("sums", sums)
                .param("most", most)
                .query((row, number) -> new Carrier(
                        AttachmentId.of(row.getObject("id", UUID.class)),
                        row.getString("sha256"),
                        row.getString("name"),
                        row.getLong("size")))
                .list();
    }

    Figures figures(LocalDate since) {
        return db.sql("""
                select
                    (select count(*) from attachment.reading where state = 'WAITING') as waiting,
                    (select count(*) from attachment.reading where state = 'READ') as read,
                    (select count(*) from attachment.reading where state = 'UNREADABLE') as unreadable,
                    (select coalesce(sum(files), 0) from attachment.turned_away where day >= :since) as turned_away,
                    (select coalesce(sum(files), 0) from attachment.turned_away
                     where day >= :since and reason = 'ATTACHMENT_VIRUS') as viruses
                """)
                .param("since", since)
                .query((row, number) -> new Figures(
                        row.getLong("waiting"),
                        row.getLong("read"),
                        row.getLong("unreadable"),
                        row.getLong("turned_away"),
                        row.getLong("viruses")))
                .single();
    }

    boolean readAgain(String sha256) {
        return db.sql("""
                        update attachment.reading
                        set state = 'WAITING', reason = null, settled_at = null, tries = 0, taken_until = '-infinity'
                        where sha256 = :sha256 and state = 'UNREADABLE'
                        """).param("sha256", sha256).update() > 0;
    }

    int readAllAgain() {
        return db.sql("""
                update attachment.reading
                set state = 'WAITING', reason = null, settled_at = null, tries = 0, taken_until = '-infinity'
                where state = 'UNREADABLE'
                """).update();
    }
}
