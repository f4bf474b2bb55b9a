package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The text of documents: written, revised, and what it was before.
@Repository
class DocumentTextStore {
    private final JdbcClient db;

    DocumentTextStore(JdbcClient db) {
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

    DocumentId insert(NewDocument document, String indexNumber, Instant at, LocalDate on) {
        long id = told(document.particulars(), db.sql("""
                insert into disclosure.document (organ, kind, title, number, index_number, made_on, published_on,
                    published_at, topic, summary, body, amount_wan, interprets, origin, validity,
                    site_column, genre, item, effective_on, expires_on, review_on, source, keywords, urgent, begun)
                values (:organ, :kind, :title, :number, :indexNumber, :madeOn, :publishedOn,
                    :publishedAt, :topic, :summary, :body, :amountWan, :interprets, :origin, 'IN_FORCE',
                    :column, :genre, :item, :effectiveOn, :expiresOn, :reviewOn, :source, cast(:keywords as text[]), :urgent,
                    coalesce(cast(:effectiveOn as date) <= :publishedOn, true))
                returning id
                """))
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
                .query(Long.class)
                .single();
        insertAttachments(id, document.attachments());
        return DocumentId.of(id);
    }

    private void insertAttachments(long document, List<AttachmentId> attachments) {
        for (int position = 0; position < attachments.size(); position++) {
            insertAttachment(document, position, attachments.get(position));
        }
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

    /// What hangs on a document and is told of it before it changes; the fields as people read them.
    record Before(List<AttachmentId> attachments, Map<String, String> fields) {}

    /// Keeps the text that is shown now as an edition, and shows the new one.
    ///
    /// @return the number of the new edition
    int revise(StoredDocument stored, Before before, Revision revision, Instant at, String actor) {
        long id = stored.document().id().value();
        var attachments = before.attachments();
        db.sql("""
                insert into disclosure.edition (document_id, edition, until, actor, note, title, summary, body, attachments,
                    fields, contents)
                select id, edition, :at, :actor, :note, title, summary, body,
                       cast(:attachments as uuid[]), cast(:fields as text[]), cast(:contents as text[])
                from disclosure.document
                where id = :id
                """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .param("note", revision.note())
                .param(
                        "attachments",
                        attachments.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .param("fields", before.fields().keySet().toArray(String[]::new))
                .param("contents", before.fields().values().toArray(String[]::new))
                .update();
        int edition = told(revision.particulars(), db.sql("""
                update disclosure.document
                set title = :title, summary = :summary, body = :body, edition = edition + 1, revised_at = :at,
                    topic = :topic, interprets = :interprets,
                    site_column = :column, genre = :genre, item = :item, effective_on = :effectiveOn,
                    expires_on = :expiresOn, review_on = :reviewOn, source = :source, keywords = cast(:keywords as text[]),
                    urgent = :urgent, begun = coalesce(cast(:effectiveOn as date) <= :today, true)
                where id = :id
                returning edition
                """))
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param(
                        "topic",
                        revision.about()
                                .map(Revision.About::topic)
                                .orElse(stored.document().topic()))
                .param(
                        "interprets",
                        revision.about()
                                .map(Revision.About::interprets)
                                .orElse(stored.document().interprets())
                                .map(DocumentId::value)
                                .orElse(null),
                        Types.BIGINT)
                .param("today", LocalDate.ofInstant(at, ReplayClock.ZONE))
                .param("title", revision.title())
                .param("summary", revision.summary())
                .param("body", revision.body())
                .query(Integer.class)
                .single();
        if (!attachments.equals(revision.attachments())) {
            db.sql("delete from disclosure.document_attachment where document_id = :id")
                    .param("id", id)
                    .update();
            insertAttachments(id, revision.attachments());
        }
        return edition;
    }

    /// The texts that later ones took the place of, newest first.
    List<Edition> listEditions(DocumentId id) {
        return db.sql("""
                select document_id, edition, until, actor, note, title, summary, body, attachments, fields, contents
                from disclosure.edition
                where document_id = :id
                order by edition desc
                """)
                .param("id", id.value())
                .query(DocumentTextStore::edition)
                .list();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                DocumentId.of(row.getLong("document_id")),
                row.getInt("edition"),
                row.getTimestamp("until").toInstant(),
                row.getString("actor"),
                row.getString("note"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                Arrays.stream((UUID[]) row.getArray("attachments").getArray())
                        .map(AttachmentId::of)
                        .toList(),
                fields(row));
    }

    private static Map<String, String> fields(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("fields").getArray();
        var contents = (String[]) row.getArray("contents").getArray();
        var fields = new LinkedHashMap<String, String>();
        for (int at = 0; at < names.length; at++) {
            fields.put(names[at], contents[at]);
        }
        return fields;
    }

    private static JdbcClient.StatementSpec told(Particulars particulars, JdbcClient.StatementSpec statement) {
        return statement
                .param("column", particulars.column().map(ColumnId::value).orElse(null), Types.BIGINT)
                .param("genre", particulars.genre())
                .param("item", particulars.item().map(StatutoryItem::name).orElse(null), Types.VARCHAR)
                .param("effectiveOn", particulars.effectiveOn().orElse(null), Types.DATE)
                .param("expiresOn", particulars.expiresOn().orElse(null), Types.DATE)
                .param("reviewOn", particulars.reviewOn().orElse(null), Types.DATE)
                .param("source", particulars.source())
                .param("keywords", particulars.keywords().toArray(String[]::new))
                .param("urgent", particulars.urgent());
    }
}
