package gongkai.publish.standardcatalogue;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lines of the catalogue as they were corrected.
@Repository
class LineCorrectionStore {
    private final JdbcClient db;

    LineCorrectionStore(JdbcClient db) {
        this.db = db;
    }

    List<LineCorrection> list() {
        return db.sql("""
                select matter, content, basis, term, days, channel, audience, confirmed, note, changed_by, changed_at
                from standardcatalogue.correction
                order by matter
                """)
                .query((row, number) -> new LineCorrection(
                        row.getString("matter"),
                        row.getString("content"),
                        row.getString("basis"),
                        row.getString("term"),
                        row.getInt("days"),
                        row.getString("channel"),
                        row.getString("audience"),
                        row.getBoolean("confirmed"),
                        row.getString("note"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    void put(LineCorrection correction) {
        db.sql("""
                insert into standardcatalogue.correction (matter, content, basis, term, days, channel, audience,
                    confirmed, note, changed_by, changed_at)
                values (:matter, :content, :basis, :term, :days, :channel, :audience, :confirmed, :note, :changedBy,
                    :changedAt)
                on conflict (matter) do update
                set content = excluded.content, basis = excluded.basis, term = excluded.term, days = excluded.days,
                    channel = excluded.channel, audience = excluded.audience, confirmed = excluded.confirmed,
                    note = excluded.note, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("matter", correction.matter())
                .param("content", correction.content())
                .param("basis", correction.basis())
                .param("term", correction.term())
                .param("days", correction.days())
                .param("channel", correction.channel())
                .param("audience", correction.audience())
                .param("confirmed", correction.confirmed())
                .param("note", correction.note())
                .param("changedBy", correction.changedBy())
                .param("changedAt", Timestamp.from(correction.changedAt()))
                .update();
    }
}
