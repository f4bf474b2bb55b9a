package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.organ.OrganId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One document at a time: read, ended, withdrawn, with its attachments and its history.
@Repository
class DocumentStore {
    private final JdbcClient db;
    private final DocumentRows rows;

    DocumentStore(JdbcClient db, DocumentRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /// Makes others who bring the same form wait until this transaction is over.
    void holdSubmission(String submission) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:submission, 0))")
                .param("submission", submission)
                .query((row, number) -> number)
                .single();
    }

    Optional<StoredDocument> findSubmitted(String submission) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic, summary,
                       body, amount_wan, interprets, origin, validity, ended_on, ended_basis, withdrawn_at,
                       withdrawn_reason, site_column, genre, item, effective_on, expires_on, review_on, source, keywords,
                       urgent, edition
                from disclosure.document
                where submission = :submission
                """).param("submission", submission).query(rows::stored).optional();
    }

    boolean isNumberTaken(OrganId organ, DocumentNumber number) {
        return db.sql("""
                select exists (select 1
                               from disclosure.document
                               where organ = :organ and number = :number and withdrawn_at is null)
                """)
                .param("organ", organ.value())
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    void withdraw(DocumentId id, Instant at, String reason) {
        db.sql("""
                update disclosure.document
                set withdrawn_at = :at, withdrawn_reason = :reason
                where id = :id
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    Optional<StoredDocument> find(DocumentId id) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic, summary,
                       body, amount_wan, interprets, origin, validity, ended_on, ended_basis, withdrawn_at,
                       withdrawn_reason, site_column, genre, item, effective_on, expires_on, review_on, source, keywords,
                       urgent, edition
                from disclosure.document
                where id = :id
                """).param("id", id.value()).query(rows::stored).optional();
    }

    /// The document, held until the end of the transaction: two who act on it act one after the other.
    Optional<StoredDocument> findAndHold(DocumentId id) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic, summary,
                       body, amount_wan, interprets, origin, validity, ended_on, ended_basis, withdrawn_at,
                       withdrawn_reason, site_column, genre, item, effective_on, expires_on, review_on, source, keywords,
                       urgent, edition
                from disclosure.document
                where id = :id
                for update
                """).param("id", id.value()).query(rows::stored).optional();
    }

    List<AttachmentId> listAttachments(DocumentId id) {
        return db.sql("""
                select attachment
                from disclosure.document_attachment
                where document_id = :id
                order by position
                """).param("id", id.value()).query(UUID.class).list().stream()
                .map(AttachmentId::of)
                .toList();
    }

    void insertEvent(DocumentId id, DocumentEvent event) {
        db.sql("""
                insert into disclosure.document_event (document_id, at, actor, action, detail)
                values (:id, :at, :actor, :action, :detail)
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(event.at()))
                .param("actor", event.actor())
                .param("action", event.action())
                .param("detail", event.detail())
                .update();
    }

    /// Newest last.
    List<DocumentEvent> listEvents(DocumentId id) {
        return db.sql("""
                select at, actor, action, detail
                from disclosure.document_event
                where document_id = :id
                order by id
                """)
                .param("id", id.value())
                .query((row, number) -> new DocumentEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("detail")))
                .list();
    }
}
