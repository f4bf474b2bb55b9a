package gongkai.answer.foi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of extensions: proposed by one, decided by another.
@Repository
class ExtensionStore {
    private final JdbcClient db;

    ExtensionStore(JdbcClient db) {
        this.db = db;
    }

    /// A proposal that waits for the head.
    record Proposal(long id, int days, String reason, String by, LocalDate on) {}

    /// How a proposal ended.
    record Verdict(boolean granted, String by, LocalDate on, String words) {}

    void insert(FoiRequestId request, int days, String reason, String by, LocalDate on) {
        db.sql("""
                insert into foi.extension (request_id, days, reason, proposed_by, proposed_on)
                values (:request, :days, :reason, :by, :on)
                """)
                .param("request", request.value())
                .param("days", days)
                .param("reason", reason)
                .param("by", by)
                .param("on", on)
                .update();
    }

    Optional<Proposal> findOpen(FoiRequestId request) {
        return db.sql("""
                select id, days, reason, proposed_by, proposed_on
                from foi.extension
                where request_id = :request and decided_on is null
                """)
                .param("request", request.value())
                .query((row, number) -> new Proposal(
                        row.getLong("id"),
                        row.getInt("days"),
                        row.getString("reason"),
                        row.getString("proposed_by"),
                        row.getObject("proposed_on", LocalDate.class)))
                .optional();
    }

    /// Those of the requests whose proposal waits.
    Set<FoiRequestId> listOpen(Collection<FoiRequestId> requests) {
        return requests.isEmpty()
                ? Set.of()
                : Set.copyOf(db.sql("""
                        select request_id from foi.extension where decided_on is null and request_id in (:requests)
                        """)
                        .param(
                                "requests",
                                requests.stream().map(FoiRequestId::value).toList())
                        .query((row, number) -> new FoiRequestId(row.getLong("request_id")))
                        .list());
    }

    void decide(Proposal proposal, Verdict verdict) {
        db.sql("""
                update foi.extension
                set decided_by = :by, decided_on = :on, granted = :granted, words = :words
                where id = :id
                """)
                .param("by", verdict.by())
                .param("on", verdict.on())
                .param("granted", verdict.granted())
                .param("words", verdict.words())
                .param("id", proposal.id())
                .update();
    }
}
