package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One document at a time: read, ended, withdrawn, with its attachments and its history.
@Repository
class DocumentStore {
    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
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
                       withdrawn_reason, site_column, genre, item, effective_on, expires_on, review_on, source, keywords,
                       urgent, edition
                from disclosure.document
                where id = :id
                """).param("id", id.value()).query(DocumentStore::stored).optional();
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
                Optional.ofNullable(row.getString("origin")),
                particulars(row),
                row.getInt("edition"));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                Optional.ofNullable(row.getObject("site_column", Long.class)).map(ColumnId::of),
                row.getString("genre"),
                Optional.ofNullable(row.getString("item")).map(StatutoryItem::valueOf),
                Optional.ofNullable(row.getObject("effective_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("review_on", LocalDate.class)),
                row.getString("source"),
                List.of((String[]) row.getArray("keywords").getArray()),
                row.getBoolean("urgent"));
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
