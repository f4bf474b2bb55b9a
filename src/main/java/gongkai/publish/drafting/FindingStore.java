package gongkai.publish.drafting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was found in drafts, and how it was answered.
@Repository
class FindingStore {
    private final JdbcClient db;

    FindingStore(JdbcClient db) {
        this.db = db;
    }

    /// Before it is looked again: what is not found any more was mended. Findings of one kind stay as long as the
    /// text does: they are looked for more seldom.
    void close(DraftId id, String kept, int state) {
        db.sql("""
                update drafting.finding
                set open = false
                where draft_id = :id and open and not (kind = :kept and seen_in = :state)
                """)
                .param("id", id.value())
                .param("kept", kept)
                .param("state", state)
                .update();
    }

    /// Notes that it was found in this state; an answer given to the same passage stays.
    void note(DraftId id, int state, DraftFinding finding) {
        db.sql("""
                insert into drafting.finding (draft_id, key, kind, place, passage, sentence, must_mend, found_in, seen_in,
                    open)
                values (:id, :key, :kind, :place, :passage, :sentence, :mustMend, :state, :state, true)
                on conflict (draft_id, key) do update
                set seen_in = greatest(drafting.finding.seen_in, excluded.seen_in), place = excluded.place,
                    sentence = excluded.sentence, must_mend = excluded.must_mend, open = true
                """)
                .param("id", id.value())
                .param("key", finding.key())
                .param("kind", finding.kind())
                .param("place", finding.place())
                .param("passage", finding.passage())
                .param("sentence", finding.sentence())
                .param("mustMend", finding.mustMend())
                .param("state", state)
                .update();
    }

    void answer(DraftId id, String key, String answer, String by, Instant at) {
        db.sql("""
                update drafting.finding
                set answer = :answer, answered_by = :by, answered_at = :at
                where draft_id = :id and key = :key
                """)
                .param("id", id.value())
                .param("key", key)
                .param("answer", answer)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Those that still stand first.
    List<FindingRow> list(DraftId id) {
        return db.sql("""
                select key, kind, place, passage, sentence, must_mend, found_in, seen_in, open, answer,
                       answered_by
                from drafting.finding
                where draft_id = :id
                order by open desc, must_mend desc, place, key
                """)
                .param("id", id.value())
                .query((row, number) -> new FindingRow(
                        new DraftFinding(
                                row.getString("key"),
                                row.getString("kind"),
                                row.getString("place"),
                                row.getString("passage"),
                                row.getString("sentence"),
                                row.getBoolean("must_mend")),
                        row.getInt("found_in"),
                        row.getInt("seen_in"),
                        row.getBoolean("open"),
                        answer(row.getString("answer"), row.getString("answered_by"))))
                .list();
    }

    private static Optional<FindingRow.Answer> answer(@Nullable String words, @Nullable String by) {
        return words == null || by == null ? Optional.empty() : Optional.of(new FindingRow.Answer(words, by));
    }
}
