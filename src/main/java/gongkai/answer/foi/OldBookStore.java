package gongkai.answer.foi;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of requests from old books: rows that are closed when they come.
@Repository
class OldBookStore {
    private final JdbcClient db;

    OldBookStore(JdbcClient db) {
        this.db = db;
    }

    record Entry(OldRequest old, LocalDate dueOn, FoiStatus status, FoiSealing.Sealed applicant, byte[] codeSealed) {}

    Set<String> taken(Collection<String> submissions) {
        return submissions.isEmpty()
                ? Set.of()
                : new HashSet<>(db.sql("select submission from foi.request where submission in (:submissions)")
                        .param("submissions", submissions)
                        .query(String.class)
                        .list());
    }

    /// Empty when it has been taken already.
    Optional<FoiRequestId> insert(Entry entry) {
        OldRequest old = entry.old();
        return db.sql("""
                insert into foi.request (number, submission, organ, channel, applicant_kind, applicant_sealed,
                    query_code_sealed, applicant_name, title, description, supply_form, supply_route, status,
                    received_on, clock_from, due_on, extension, clock_stopped, decision, closed_on)
                values (:year || '-' || lpad(nextval('foi.request_number')::text, 6, '0'), :submission, :organ,
                    :channel, :kind, :applicant, :code, :name, :title, :description, :form, :route, :status,
                    :receivedOn, :receivedOn, :dueOn, :extension, :stopped, :decision, :closedOn)
                on conflict (submission) do nothing
                returning id
                """)
                .param("year", String.valueOf(old.receivedOn().getYear()))
                .param("submission", old.submission())
                .param("organ", old.organ().value())
                .param("channel", old.channel().name())
                .param("kind", old.kind().name())
                .param("applicant", entry.applicant().text())
                .param("code", entry.codeSealed())
                .param("name", entry.applicant().clues().name().orElse(null), Types.BINARY)
                .param("title", old.title())
                .param("description", old.description())
                .param("form", SupplyForm.ELECTRONIC.name())
                .param("route", SupplyRoute.ONLINE.name())
                .param("status", entry.status().name())
                .param("receivedOn", old.receivedOn())
                .param("dueOn", entry.dueOn())
                .param("extension", old.extension())
                .param("stopped", entry.status() == FoiStatus.LAPSED)
                .param("decision", old.decision().name())
                .param("closedOn", old.closedOn())
                .query(Long.class)
                .optional()
                .map(FoiRequestId::new);
    }

    void insertReply(FoiRequestId id, String text) {
        db.sql("insert into foi.reply (request_id, text) values (:id, :text)")
                .param("id", id.value())
                .param("text", text)
                .update();
    }
}
