package gongkai.publish.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Changes of validity that are laid down and not yet due; and documents that begin to bind.
@Repository
class ComingChangeStore {
    private final JdbcClient db;
    private final DocumentRows rows;

    ComingChangeStore(JdbcClient db, DocumentRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /// @param ownDay empty when it follows the day on which the other document takes effect
    /// @return whether it was not laid before
    boolean insert(ComingChange change, Optional<LocalDate> ownDay, Instant at, String actor) {
        return db.sql("""
                insert into disclosure.coming_change (document_id, by_id, validity, relation, on_day, laid_at, laid_by)
                values (:document, :by, :validity, :relation, :onDay, :at, :actor)
                on conflict (document_id, by_id, relation) where settled_at is null do nothing
                """)
                        .param("document", change.document().value())
                        .param("by", change.by().value())
                        .param("validity", change.validity().name())
                        .param("relation", change.relation().name())
                        .param("onDay", ownDay.orElse(null), Types.DATE)
                        .param("at", Timestamp.from(at))
                        .param("actor", actor)
                        .update()
                == 1;
    }

    /// What is still to come, on either side; what a withdrawn document would have done does not come.
    List<ComingChange> list(DocumentId id, LocalDate today) {
        return db.sql("""
                select c.id, c.document_id, c.by_id, c.validity, c.relation,
                       coalesce(c.on_day, b.effective_on, cast(:today as date)) as due_on
                from disclosure.coming_change c
                join disclosure.document b on b.id = c.by_id
                join disclosure.document d on d.id = c.document_id
                where (c.document_id = :id or c.by_id = :id) and c.settled_at is null
                  and b.withdrawn_at is null and b.ended_on is null
                  and d.withdrawn_at is null and d.ended_on is null
                order by due_on, c.id
                """)
                .param("id", id.value())
                .param("today", today)
                .query(ComingChangeStore::change)
                .list();
    }

    /// What is due. Each server takes others.
    List<ComingChange> takeDue(LocalDate today, int most) {
        return db.sql("""
                select c.id, c.document_id, c.by_id, c.validity, c.relation,
                       coalesce(c.on_day, b.effective_on, cast(:today as date)) as due_on
                from disclosure.coming_change c
                join disclosure.document b on b.id = c.by_id
                where c.settled_at is null and coalesce(c.on_day, b.effective_on, cast(:today as date)) <= :today
                order by c.id
                limit :most
                for update of c skip locked
                """)
                .param("today", today)
                .param("most", most)
                .query(ComingChangeStore::change)
                .list();
    }

    /// @return whether it was still to come
    boolean settle(long id, Instant at, String outcome) {
        return db.sql("""
                update disclosure.coming_change
                set settled_at = :at, outcome = :outcome
                where id = :id and settled_at is null
                """)
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param("outcome", outcome)
                        .update()
                == 1;
    }

    /// Documents whose day has come and of which that is not yet written down; it is from now on. Each server takes
    /// others.
    List<PublishedDocument> takeBegun(LocalDate today, int most) {
        return db.sql("""
                update disclosure.document
                set begun = true
                where id in (select id
                             from disclosure.document
                             where not begun and withdrawn_at is null and effective_on <= :today
                             order by effective_on, id
                             limit :most
                             for update skip locked)
                returning id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                          amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                          effective_on, expires_on, review_on, source, keywords, urgent, edition
                """)
                .param("today", today)
                .param("most", most)
                .query(rows::published)
                .list();
    }

    private static ComingChange change(ResultSet row, int number) throws SQLException {
        return new ComingChange(
                row.getLong("id"),
                DocumentId.of(row.getLong("document_id")),
                DocumentId.of(row.getLong("by_id")),
                Validity.valueOf(row.getString("validity")),
                Relation.valueOf(row.getString("relation")),
                row.getObject("due_on", LocalDate.class));
    }
}
