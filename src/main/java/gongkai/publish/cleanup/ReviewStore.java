package gongkai.publish.cleanup;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which documents stand in the worklist to be looked at again.
@Repository
class ReviewStore {
    private final JdbcClient db;

    ReviewStore(JdbcClient db) {
        this.db = db;
    }

    boolean isOpen(DocumentId document, LocalDate dueOn) {
        return db.sql("""
                select exists (select 1
                               from cleanup.review
                               where document_id = :document and due_on = :dueOn and closed_on is null)
                """)
                .param("document", document.value())
                .param("dueOn", dueOn)
                .query(Boolean.class)
                .single();
    }

    /// @return false when another server was first
    boolean open(Review review) {
        return db.sql("""
                insert into cleanup.review (document_id, organ, title, number, opened_on, due_on)
                values (:document, :organ, :title, :number, :openedOn, :dueOn)
                on conflict (document_id) do update
                set organ = excluded.organ, title = excluded.title, number = excluded.number,
                    opened_on = excluded.opened_on, due_on = excluded.due_on, closed_on = null
                where cleanup.review.due_on <> excluded.due_on or cleanup.review.closed_on is not null
                """)
                        .param("document", review.document().value())
                        .param("organ", review.organ().value())
                        .param("title", review.title())
                        .param("number", review.number())
                        .param("openedOn", review.openedOn())
                        .param("dueOn", review.dueOn())
                        .update()
                > 0;
    }

    /// The review that was open and is closed now.
    Optional<Review> close(DocumentId document, LocalDate on) {
        return db.sql("""
                update cleanup.review
                set closed_on = :on
                where document_id = :document and closed_on is null
                returning document_id, organ, title, number, opened_on, due_on, closed_on
                """)
                .param("document", document.value())
                .param("on", on)
                .query(ReviewStore::review)
                .optional();
    }

    /// Those that were open at an organ, now at another.
    List<Review> moveOpen(OrganId from, OrganId to) {
        return db.sql("""
                update cleanup.review
                set organ = :to
                where organ = :from and closed_on is null
                returning document_id, organ, title, number, opened_on, due_on, closed_on
                """)
                .param("from", from.value())
                .param("to", to.value())
                .query(ReviewStore::review)
                .list();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                DocumentId.of(row.getLong("document_id")),
                OrganId.of(row.getString("organ")),
                row.getString("title"),
                row.getString("number"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
