package gongkai.foundation.notice;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was told about a subject.
@Repository
class ToldStore {
    private final JdbcClient db;
    private final EntryStore entries;

    ToldStore(JdbcClient db, EntryStore entries) {
        this.db = db;
        this.entries = entries;
    }

    List<Told> listAbout(String about) {
        return db.sql("""
                select e.kind, e.content_sealed, d.channel, d.state, coalesce(d.settled_at, d.due_at) as at, d.masked,
                       d.answer
                from notice.entry e join notice.delivery d on d.entry_id = e.id
                where e.about = :about
                order by e.id, d.id limit 200
                """)
                .param("about", about)
                .query((row, number) -> new Told(
                        row.getString("kind"),
                        entries.open(row.getBytes("content_sealed")).title(),
                        NoticeChannel.valueOf(row.getString("channel")),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("masked"),
                        row.getString("answer")))
                .list();
    }
}
