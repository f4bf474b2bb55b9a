package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.operations.ReplayClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents in number. Unless a method says otherwise, what was withdrawn is not in them.
@Repository
class DocumentListStore {
    /// Among how many of the newest keywords are compared: more would be read for a line beside a text.
    private static final int NEAR = 200;

    private final JdbcClient db;
    private final DocumentRows rows;

    DocumentListStore(JdbcClient db, DocumentRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /// Which documents hold one of these files.
    List<DocumentId> listHolding(Set<AttachmentId> files) {
        return files.isEmpty()
                ? List.of()
                : db.sql("select distinct document_id from disclosure.document_attachment where attachment in (:files)")
                        .param("files", files.stream().map(AttachmentId::value).toList())
                        .query((row, number) -> new DocumentId(row.getLong("document_id")))
                        .list();
    }

    /// Which files hang on which documents, withdrawn ones included.
    List<Hanging> listHanging(Set<AttachmentId> files) {
        return db.sql("""
                select a.attachment, d.id, d.title, d.withdrawn_at is null as open
                from disclosure.document_attachment a join disclosure.document d on d.id = a.document_id
                where a.attachment in (:files)
                order by open desc, d.id
                """)
                .param("files", files.stream().map(AttachmentId::value).toList())
                .query((row, number) -> new Hanging(
                        AttachmentId.of(row.getObject("attachment", UUID.class)),
                        new DocumentId(row.getLong("id")),
                        row.getString("title"),
                        row.getBoolean("open")))
                .list();
    }

    /// A file on a document.
    record Hanging(AttachmentId file, DocumentId document, String title, boolean open) {}

    List<PublishedDocument> listPublished(LocalDate from, LocalDate to, List<DocumentKind> kinds, int most) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and kind in (:kinds)
                  and published_at >= :from and published_at < :behind
                order by published_at desc, id desc
                limit :most
                """)
                .param("kinds", kinds.stream().map(DocumentKind::name).toList())
                .param(
                        "from",
                        Timestamp.from(from.atStartOfDay(ReplayClock.ZONE).toInstant()))
                .param(
                        "behind",
                        Timestamp.from(
                                to.plusDays(1).atStartOfDay(ReplayClock.ZONE).toInstant()))
                .param("most", most)
                .query(rows::published)
                .list();
    }

    /// The next open documents by their numbers.
    List<PublishedDocument> listAfter(long last, int size) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and id > :last
                order by id
                limit :size
                """)
                .param("last", last)
                .param("size", size)
                .query(rows::published)
                .list();
    }

    /// What explains a document.
    List<PublishedDocument> listInterpretations(DocumentId id) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and interprets = :id
                order by published_at, id
                """).param("id", id.value()).query(rows::published).list();
    }

    /// Others of the same kind and topic; where it has no topic, of the same kind and organ. Of the newest of them
    /// those first that share most keywords with it; where none are shared, the newest.
    List<PublishedDocument> listRelated(PublishedDocument document, int n) {
        boolean topical = !document.topic().isEmpty();
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from (select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic,
                             summary, amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column,
                             genre, item, effective_on, expires_on, review_on, source, keywords, urgent, edition
                      from disclosure.document
                      where withdrawn_at is null and kind = :kind and id <> :id and %s
                      order by published_at desc, id desc
                      limit :near) as near_ones
                order by (select count(*) from unnest(keywords) as word where word = any (cast(:words as text[]))) desc,
                         published_at desc, id desc
                limit :n
                """.formatted(topical ? "topic = :like" : "organ = :like"))
                .param("like", topical ? document.topic() : document.organ().value())
                .param("kind", document.kind().name())
                .param("id", document.id().value())
                .param("words", document.particulars().keywords().toArray(String[]::new))
                .param("near", NEAR)
                .param("n", n)
                .query(rows::published)
                .list();
    }

    List<Long> listOpen(Collection<Long> ids) {
        return db.sql("""
                select id
                from disclosure.document
                where withdrawn_at is null and id in (:ids)
                """).param("ids", ids).query(Long.class).list();
    }

    /// Those of these documents that are open, with their text.
    List<StoredDocument> listOpenTexts(Collection<Long> ids) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic, summary,
                       body, amount_wan, interprets, origin, validity, ended_on, ended_basis, withdrawn_at,
                       withdrawn_reason, site_column, genre, item, effective_on, expires_on, review_on, source, keywords,
                       urgent, edition
                from disclosure.document
                where withdrawn_at is null and id = any (cast(:ids as bigint[]))
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::stored)
                .list();
    }

    /// The files on documents, in their order; what has none is left out.
    Map<DocumentId, List<AttachmentId>> listAttachments(Collection<DocumentId> ids) {
        var files = new HashMap<DocumentId, List<AttachmentId>>();
        db.sql("""
                select document_id, attachment
                from disclosure.document_attachment
                where document_id = any (cast(:ids as bigint[]))
                order by document_id, position
                """)
                .param("ids", ids.stream().map(DocumentId::value).toArray(Long[]::new))
                .query((row, number) -> files.computeIfAbsent(
                                DocumentId.of(row.getLong("document_id")), id -> new ArrayList<>())
                        .add(AttachmentId.of(row.getObject("attachment", UUID.class))))
                .list();
        return files;
    }

    /// The same with their text.
    List<StoredDocument> listOpenAfter(long id, int size) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic, summary,
                       body, amount_wan, interprets, origin, validity, ended_on, ended_basis, withdrawn_at,
                       withdrawn_reason, site_column, genre, item, effective_on, expires_on, review_on, source, keywords,
                       urgent, edition
                from disclosure.document
                where withdrawn_at is null and id > :id
                order by id
                limit :size
                """)
                .param("id", id)
                .param("size", size)
                .query(rows::stored)
                .list();
    }
}
