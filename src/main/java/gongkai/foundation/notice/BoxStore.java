package gongkai.foundation.notice;

import gongkai.foundation.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People's inboxes.
@Repository
class BoxStore {
    private static final String COLUMNS = """
            select d.id, e.kind, e.content_sealed, e.path, e.at, d.read_at
            from notice.delivery d join notice.entry e on e.id = d.entry_id
            where d.person = :person and d.channel = 'IN_APP'
            """;

    private final JdbcClient db;
    private final EntryStore entries;

    BoxStore(JdbcClient db, EntryStore entries) {
        this.db = db;
        this.entries = entries;
    }

    /// A notice as its reader sees it.
    record Item(long id, String kind, String title, String body, String path, Instant at, boolean read) {}

    long countUnread(String person) {
        return db.sql("""
                select count(*) from notice.delivery where person = :person and channel = 'IN_APP' and read_at is null
                """).param("person", person).query(Long.class).single();
    }

    long count(String person) {
        return db.sql("select count(*) from notice.delivery where person = :person and channel = 'IN_APP'")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /// Unread first, then newest first.
    List<Item> list(String person, int page, int size) {
        return db.sql(COLUMNS + "order by d.read_at is not null, d.id desc limit :size offset :offset")
                .param("person", person)
                .param("size", size)
                .param("offset", Slice.offset(page, size))
                .query(this::item)
                .list();
    }

    Optional<Item> find(String person, long id) {
        return db.sql(COLUMNS + "and d.id = :id")
                .param("person", person)
                .param("id", id)
                .query(this::item)
                .optional();
    }

    void read(String person, long id, Instant at) {
        db.sql("""
                update notice.delivery set read_at = :at
                where person = :person and id = :id and channel = 'IN_APP' and read_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("person", person)
                .param("id", id)
                .update();
    }

    int readAll(String person, Instant at) {
        return db.sql("""
                update notice.delivery set read_at = :at
                where person = :person and channel = 'IN_APP' and read_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("person", person)
                .update();
    }

    private Item item(ResultSet row, int number) throws SQLException {
        var content = entries.open(row.getBytes("content_sealed"));
        return new Item(
                row.getLong("id"),
                row.getString("kind"),
                content.title(),
                content.body(),
                row.getString("path"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("read_at") != null);
    }
}
