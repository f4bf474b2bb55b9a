package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.organ.OrganId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One document at a time: written, ended, withdrawn, read, with its attachments and its history.
@Repository
class DocumentStore {
    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    /// The next running number of the organ's year; others wait until this transaction is over, so none is given twice
    /// and none is lost.
    int nextRunningNumber(OrganId organ, int year) {
        return db.sql("""
                insert into disclosure.index_counter (organ, year, last)
                values (:organ, :year, 1)
                on conflict (organ, year) do update set last = disclosure.index_counter.last + 1
                returning last
                """)
                .param("organ", organ.value())
                .param("year", year)
                .query(Integer.class)
                .single();
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
                       withdrawn_reason
                from disclosure.document
                where submission = :submission
                """)
                .param("submission", submission)
                .query(DocumentStore::stored)
                .optional();
    }

    DocumentId insert(NewDocument document, String indexNumber, Instant at, LocalDate on, Optional<String> submission) {
        long id = db.sql("""
                insert into disclosure.document (organ, kind, title, number, index_number, made_on, published_on,
                    published_at, topic, summary, body, amount_wan, interprets, origin, validity, submission)
                values (:organ, :kind, :title, :number, :indexNumber, :madeOn, :publishedOn,
                    :publishedAt, :topic, :summary, :body, :amountWan, :interprets, :origin, 'IN_FORCE', :submission)
                returning id
                """)
                .param("organ", document.organ().value())
                .param("kind", document.kind().name())
                .param("title", document.title())
                .param("number", document.number().map(DocumentNumber::value).orElse(null), Types.VARCHAR)
                .param("indexNumber", indexNumber)
                .param("madeOn", document.madeOn())
                .param("publishedOn", on)
                .param("publishedAt", Timestamp.from(at))
                .param("topic", document.topic())
                .param("summary", document.summary())
                .param("body", document.body())
                .param("amountWan", document.amountWan().orElse(null), Types.NUMERIC)
                .param(
                        "interprets",
                        document.interprets().map(DocumentId::value).orElse(null),
                        Types.BIGINT)
                .param("origin", document.origin().orElse(null), Types.VARCHAR)
                .param("submission", submission.orElse(null), Types.VARCHAR)
                .query(Long.class)
                .single();
        for (int position = 0; position < document.attachments().size(); position++) {
            insertAttachment(id, position, document.attachments().get(position));
        }
        return DocumentId.of(id);
    }

    private void insertAttachment(long document, int position, AttachmentId attachment) {
        db.sql("""
                insert into disclosure.document_attachment (document_id, position, attachment)
                values (:document, :position, :attachment)
                on conflict (document_id, attachment) do nothing
                """)
                .param("document", document)
                .param("position", position)
                .param("attachment", attachment.value())
                .update();
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

    void abolish(DocumentId id, LocalDate on, String basis) {
        db.sql("""
                update disclosure.document
                set validity = 'ABOLISHED', ended_on = :on, ended_basis = :basis
                where id = :id
                """)
                .param("id", id.value())
                .param("on", on)
                .param("basis", basis)
                .update();
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
                       withdrawn_reason
                from disclosure.document
                where id = :id
                """).param("id", id.value()).query(DocumentStore::stored).optional();
    }

    /// The document, held until the end of the transaction: two who act on it act one after the other.
    Optional<StoredDocument> findAndHold(DocumentId id) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic, summary,
                       body, amount_wan, interprets, origin, validity, ended_on, ended_basis, withdrawn_at,
                       withdrawn_reason
                from disclosure.document
                where id = :id
                for update
                """).param("id", id.value()).query(DocumentStore::stored).optional();
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

    /// Reads a row without its text.
    static PublishedDocument published(ResultSet row, int number) throws SQLException {
        var endedOn = Optional.ofNullable(row.getObject("ended_on", LocalDate.class));
        var endedBasis = Optional.ofNullable(row.getString("ended_basis"));
        var interprets = Optional.ofNullable(row.getObject("interprets", Long.class));
        Optional<BigDecimal> amount = Optional.ofNullable(row.getBigDecimal("amount_wan"));
        return new PublishedDocument(
                DocumentId.of(row.getLong("id")),
                OrganId.of(row.getString("organ")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Optional.ofNullable(row.getString("number")).map(DocumentNumber::new),
                row.getString("index_number"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getString("topic"),
                row.getString("summary"),
                Validity.valueOf(row.getString("validity")),
                endedOn.map(on -> new PublishedDocument.End(on, endedBasis.orElse(""))),
                amount,
                interprets.map(DocumentId::of),
                Optional.ofNullable(row.getString("origin")));
    }

    static StoredDocument stored(ResultSet row, int number) throws SQLException {
        var withdrawnAt = Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant);
        var reason = Optional.ofNullable(row.getString("withdrawn_reason"));
        return new StoredDocument(
                published(row, number),
                row.getString("body"),
                row.getTimestamp("published_at").toInstant(),
                withdrawnAt.map(at -> new StoredDocument.Withdrawal(at, reason.orElse(""))));
    }
}
