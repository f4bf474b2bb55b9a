package gongkai.publish.drafting;

import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DisclosureAttribute;
import gongkai.publish.disclosure.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where drafts stand on their way.
@Repository
class DraftStore {
    private final JdbcClient db;

    DraftStore(JdbcClient db) {
        this.db = db;
    }

    /// Makes others who bring the same form wait until this transaction is over.
    void holdSubmission(String submission) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:submission, 1))")
                .param("submission", submission)
                .query((row, number) -> number)
                .single();
    }

    Optional<DraftId> findSubmitted(String submission) {
        return db.sql("select id from drafting.draft where submission = :submission")
                .param("submission", submission)
                .query(Long.class)
                .optional()
                .map(DraftId::of);
    }

    /// The draft that is to become this document's new text, while it is under way.
    Optional<DraftId> findRevision(DocumentId document) {
        return db.sql("""
                select id
                from drafting.draft
                where revises = :document and status not in ('PUBLISHED', 'RECORDED', 'DISCARDED')
                """)
                .param("document", document.value())
                .query(Long.class)
                .optional()
                .map(DraftId::of);
    }

    DraftId insert(String submission, Draft draft) {
        return DraftId.of(db.sql("""
                        insert into drafting.draft (submission, organ, revises, title, attribute, status, drafter,
                            drafter_name, state, created_at, changed_at)
                        values (:submission, :organ, :revises, :title, :attribute, :status, :drafter, :drafterName, :state,
                            :at, :at)
                        returning id
                        """)
                .param("submission", submission)
                .param("organ", draft.organ().value())
                .param("revises", draft.revises().map(DocumentId::value).orElse(null), Types.BIGINT)
                .param("title", draft.title())
                .param("attribute", draft.attribute().name())
                .param("status", draft.status().name())
                .param("drafter", draft.drafter())
                .param("drafterName", draft.drafterName())
                .param("state", draft.state())
                .param("at", Timestamp.from(draft.createdAt()))
                .query(Long.class)
                .single());
    }

    void update(Draft draft) {
        db.sql("""
                update drafting.draft
                set title = :title, attribute = :attribute, status = :status, state = :state, round = :round,
                    step_role = :role, publish_at = :publishAt, urgent = :urgent, due_on = :dueOn, document = :document,
                    changed_at = :changedAt
                where id = :id
                """)
                .param("id", draft.id().value())
                .param("title", draft.title())
                .param("attribute", draft.attribute().name())
                .param("status", draft.status().name())
                .param("state", draft.state())
                .param("round", draft.round())
                .param("role", draft.role().map(Role::name).orElse(null), Types.VARCHAR)
                .param("publishAt", draft.publishAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("urgent", draft.urgent())
                .param("dueOn", draft.dueOn().orElse(null), Types.DATE)
                .param("document", draft.document().map(DocumentId::value).orElse(null), Types.BIGINT)
                .param("changedAt", Timestamp.from(draft.changedAt()))
                .update();
    }

    Optional<Draft> find(DraftId id) {
        return db.sql("""
                select id, organ, revises, title, attribute, status, drafter, drafter_name, state, round, step_role,
                       publish_at, urgent, due_on, document, created_at, changed_at
                from drafting.draft
                where id = :id
                """).param("id", id.value()).query(DraftStore::draft).optional();
    }

    /// The draft, held until the end of the transaction: two who act on it act one after the other.
    Optional<Draft> findAndHold(DraftId id) {
        return db.sql("""
                select id, organ, revises, title, attribute, status, drafter, drafter_name, state, round, step_role,
                       publish_at, urgent, due_on, document, created_at, changed_at
                from drafting.draft
                where id = :id
                for update
                """).param("id", id.value()).query(DraftStore::draft).optional();
    }

    /// One that is to be published now, held; those another server has in hand are passed over.
    Optional<Draft> takeScheduled(Instant now) {
        return db.sql("""
                select id, organ, revises, title, attribute, status, drafter, drafter_name, state, round, step_role,
                       publish_at, urgent, due_on, document, created_at, changed_at
                from drafting.draft
                where status = 'APPROVED' and publish_at <= :now
                order by publish_at, id
                limit 1
                for update skip locked
                """)
                .param("now", Timestamp.from(now))
                .query(DraftStore::draft)
                .optional();
    }

    /// Those that wait for their document to be mended or withdrawn.
    List<Draft> listToSettle(DocumentId document) {
        return db.sql("""
                select id, organ, revises, title, attribute, status, drafter, drafter_name, state, round, step_role,
                       publish_at, urgent, due_on, document, created_at, changed_at
                from drafting.draft
                where document = :document and status in ('AFTER_REVIEW', 'OBJECTED')
                for update
                """)
                .param("document", document.value())
                .query(DraftStore::draft)
                .list();
    }

    /// What is under way at an organ, held.
    List<Draft> listOpenOf(OrganId organ) {
        return db.sql("""
                select id, organ, revises, title, attribute, status, drafter, drafter_name, state, round, step_role,
                       publish_at, urgent, due_on, document, created_at, changed_at
                from drafting.draft
                where organ = :organ and status not in ('PUBLISHED', 'RECORDED', 'DISCARDED')
                order by id
                for update
                """)
                .param("organ", organ.value())
                .query(DraftStore::draft)
                .list();
    }

    void moveTo(DraftId id, OrganId organ) {
        db.sql("update drafting.draft set organ = :organ where id = :id")
                .param("organ", organ.value())
                .param("id", id.value())
                .update();
    }

    long count(Set<OrganId> places, Collection<DraftStatus> among) {
        return db.sql("""
                select count(*)
                from drafting.draft
                where organ = any(:places) and status = any(:among)
                """)
                .param("places", names(places))
                .param("among", statuses(among))
                .query(Long.class)
                .single();
    }

    /// Those changed last first.
    List<Draft> list(Set<OrganId> places, Collection<DraftStatus> among, int offset, int limit) {
        return db.sql("""
                select id, organ, revises, title, attribute, status, drafter, drafter_name, state, round, step_role,
                       publish_at, urgent, due_on, document, created_at, changed_at
                from drafting.draft
                where organ = any(:places) and status = any(:among)
                order by changed_at desc, id desc
                offset :offset limit :limit
                """)
                .param("places", names(places))
                .param("among", statuses(among))
                .param("offset", offset)
                .param("limit", limit)
                .query(DraftStore::draft)
                .list();
    }

    private static String[] names(Set<OrganId> places) {
        return places.stream().map(OrganId::value).toArray(String[]::new);
    }

    private static String[] statuses(Collection<DraftStatus> among) {
        return among.stream().map(DraftStatus::name).toArray(String[]::new);
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                DraftId.of(row.getLong("id")),
                OrganId.of(row.getString("organ")),
                Optional.ofNullable(row.getObject("revises", Long.class)).map(DocumentId::of),
                row.getString("title"),
                DisclosureAttribute.valueOf(row.getString("attribute")),
                DraftStatus.valueOf(row.getString("status")),
                row.getLong("drafter"),
                row.getString("drafter_name"),
                row.getInt("state"),
                row.getInt("round"),
                Optional.ofNullable(row.getString("step_role")).map(Role::valueOf),
                Optional.ofNullable(row.getTimestamp("publish_at")).map(Timestamp::toInstant),
                row.getBoolean("urgent"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("document", Long.class)).map(DocumentId::of),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
