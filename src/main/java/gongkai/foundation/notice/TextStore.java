package gongkai.foundation.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every text that was ever laid down; the last of a kind and channel counts.
@Repository
class TextStore {
    private final JdbcClient db;

    TextStore(JdbcClient db) {
        this.db = db;
    }

    /// A text laid down. An empty title brought the kind's own text back.
    record Row(String kind, NoticeChannel channel, String title, String body, Instant changedAt, String changedBy) {
        boolean isDefault() {
            return title.isEmpty();
        }
    }

    List<Row> listCurrent() {
        return db.sql("""
                select distinct on (kind, channel) kind, channel, title, body, changed_at, changed_by
                from notice.text order by kind, channel, id desc
                """).query(TextStore::row).list();
    }

    /// Newest first.
    List<Row> listHistory(String kind, NoticeChannel channel) {
        return db.sql("""
                select kind, channel, title, body, changed_at, changed_by
                from notice.text where kind = :kind and channel = :channel order by id desc limit 50
                """)
                .param("kind", kind)
                .param("channel", channel.name())
                .query(TextStore::row)
                .list();
    }

    void insert(Row row) {
        db.sql("""
                insert into notice.text (kind, channel, title, body, changed_at, changed_by)
                values (:kind, :channel, :title, :body, :at, :by)
                """)
                .param("kind", row.kind())
                .param("channel", row.channel().name())
                .param("title", row.title())
                .param("body", row.body())
                .param("at", Timestamp.from(row.changedAt()))
                .param("by", row.changedBy())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("kind"),
                NoticeChannel.valueOf(row.getString("channel")),
                row.getString("title"),
                row.getString("body"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
