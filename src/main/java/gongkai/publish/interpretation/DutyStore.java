package gongkai.publish.interpretation;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which documents have to be explained.
@Repository
class DutyStore {
    private final JdbcClient db;

    DutyStore(JdbcClient db) {
        this.db = db;
    }

    /// Which of the duties are asked for.
    ///
    /// @param late only those that are or were late
    record Query(Collection<OrganId> organs, Optional<DutyState> state, boolean late, LocalDate today) {}

    void write(Duty duty) {
        db.sql("""
                insert into interpretation.duty (document_id, organ, title, number, opened_on, due_on, state, closed_on,
                    made_by, reason)
                values (:document, :organ, :title, :number, :openedOn, :dueOn, :state, :closedOn, :madeBy, :reason)
                on conflict (document_id) do update
                set organ = excluded.organ, due_on = excluded.due_on, state = excluded.state,
                    closed_on = excluded.closed_on, made_by = excluded.made_by, reason = excluded.reason
                """)
                .param("document", duty.document().value())
                .param("organ", duty.organ().value())
                .param("title", duty.title())
                .param("number", duty.number())
                .param("openedOn", duty.openedOn())
                .param("dueOn", duty.dueOn())
                .param("state", duty.state().name())
                .param("closedOn", duty.closedOn().orElse(null), Types.DATE)
                .param("madeBy", duty.madeBy().map(DocumentId::value).orElse(null), Types.BIGINT)
                .param("reason", duty.reason())
                .update();
    }

    /// The duty, held until the end of the transaction.
    Optional<Duty> findAndHold(DocumentId document) {
        return db.sql("""
                select document_id, organ, title, number, opened_on, due_on, state, closed_on, made_by, reason
                from interpretation.duty
                where document_id = :document
                for update
                """)
                .param("document", document.value())
                .query(DutyStore::duty)
                .optional();
    }

    Optional<Duty> find(DocumentId document) {
        return db.sql("""
                select document_id, organ, title, number, opened_on, due_on, state, closed_on, made_by, reason
                from interpretation.duty
                where document_id = :document
                """)
                .param("document", document.value())
                .query(DutyStore::duty)
                .optional();
    }

    /// What this interpretation fulfilled, held.
    List<Duty> lockMadeBy(DocumentId interpretation) {
        return db.sql("""
                select document_id, organ, title, number, opened_on, due_on, state, closed_on, made_by, reason
                from interpretation.duty
                where made_by = :interpretation
                for update
                """)
                .param("interpretation", interpretation.value())
                .query(DutyStore::duty)
                .list();
    }

    List<Duty> lockDueAt(OrganId organ) {
        return db.sql("""
                select document_id, organ, title, number, opened_on, due_on, state, closed_on, made_by, reason
                from interpretation.duty
                where organ = :organ and state = 'DUE'
                order by document_id
                for update
                """).param("organ", organ.value()).query(DutyStore::duty).list();
    }

    /// The next that are due, by document.
    List<Duty> listDue(long after, int most) {
        return db.sql("""
                select document_id, organ, title, number, opened_on, due_on, state, closed_on, made_by, reason
                from interpretation.duty
                where state = 'DUE' and document_id > :after
                order by document_id
                limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query(DutyStore::duty)
                .list();
    }

    List<DocumentId> listOpenedBefore(LocalDate day) {
        return db.sql("""
                select document_id
                from interpretation.duty
                where state = 'DUE' and opened_on < :day
                order by document_id
                """)
                .param("day", day)
                .query((row, number) -> DocumentId.of(row.getLong("document_id")))
                .list();
    }

    /// What is due comes first, the most pressing on top; then the newest.
    List<Duty> list(Query query, int offset, int size) {
        return asked("""
                select document_id, organ, title, number, opened_on, due_on, state, closed_on, made_by, reason
                from interpretation.duty
                where organ in (:organs)
                  and (cast(:state as text) is null or state = :state)
                  and (not :late or coalesce(closed_on, :today) > due_on and state in ('DUE', 'MADE'))
                order by (state = 'DUE') desc, case when state = 'DUE' then due_on end, closed_on desc, document_id desc
                limit :size offset :offset
                """, query)
                .param("size", size)
                .param("offset", offset)
                .query(DutyStore::duty)
                .list();
    }

    long count(Query query) {
        return asked("""
                select count(*)
                from interpretation.duty
                where organ in (:organs)
                  and (cast(:state as text) is null or state = :state)
                  and (not :late or coalesce(closed_on, :today) > due_on and state in ('DUE', 'MADE'))
                """, query).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, Query query) {
        return db.sql(sql)
                .param("organs", query.organs().stream().map(OrganId::value).toList())
                .param("state", query.state().map(DutyState::name).orElse(null), Types.VARCHAR)
                .param("late", query.late())
                .param("today", query.today());
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        return new Duty(
                DocumentId.of(row.getLong("document_id")),
                OrganId.of(row.getString("organ")),
                row.getString("title"),
                row.getString("number"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                DutyState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("made_by", Long.class)).map(DocumentId::of),
                row.getString("reason"));
    }
}
