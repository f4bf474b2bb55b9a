package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents in number: lists and figures. Unless a method says otherwise, what was withdrawn is not in them.
@Repository
class DocumentListStore {
    private static final String FILTERED = """
            from disclosure.document
            where withdrawn_at is null
              and (cast(:organ as text) is null or organ = :organ)
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:year as int) is null or extract(year from published_on) = :year)
              and (cast(:validity as text) is null
                   or (:validity = case when ended_on is null and expires_on < :today then 'EXPIRED' else validity end
                       and kind in ('RULES', 'NORMATIVE_DOCS', 'OTHER_DOCS', 'PLAN')))
            """;

    /// The one condition behind every figure: the sum or number and the list are read with the same words.
    private static final String COUNTED = """
            from disclosure.document
            where withdrawn_at is null
              and organ = :organ
              and kind = :kind
              and case :count
                  when 'ISSUED_THIS_YEAR' then made_on between :first and :last
                  when 'DECISIONS' then made_on between :first and :last
                  when 'AMOUNT_WAN' then made_on between :first and :last
                  when 'ABOLISHED_THIS_YEAR' then
                      case validity
                          when 'ABOLISHED' then ended_on between :first and :asOf
                          when 'DECLARED_INVALID' then :invalidCounts and ended_on between :first and :asOf
                          else :expiredCounts and coalesce(ended_on, expires_on + 1) between :first and :asOf
                      end
                  when 'IN_FORCE' then
                      made_on <= :asOf and (coalesce(ended_on, expires_on + 1) is null
                                            or coalesce(ended_on, expires_on + 1) > :asOf)
                  else false
              end
            """;

    private final JdbcClient db;
    private final DocumentRows rows;
    private final Clock clock;
    private final ValiditySettings settings;

    DocumentListStore(JdbcClient db, DocumentRows rows, Clock clock, ValiditySettings settings) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
        this.settings = settings;
    }

    /// Which rows a figure counts.
    record Span(LocalDate first, LocalDate last, LocalDate asOf) {}

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

    long count(DocumentFilter filter) {
        return filtered("select count(*) " + FILTERED, filter).query(Long.class).single();
    }

    List<PublishedDocument> list(DocumentFilter filter, int offset, int size) {
        return filtered("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                """ + FILTERED + """
                order by published_at desc, id desc
                limit :size offset :offset
                """, filter)
                .param("size", size)
                .param("offset", offset)
                .query(rows::published)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, DocumentFilter filter) {
        return db.sql(sql)
                .param("organ", filter.organ().map(OrganId::value).orElse(null), Types.VARCHAR)
                .param("kind", filter.kind().map(DocumentKind::name).orElse(null), Types.VARCHAR)
                .param("year", filter.year().orElse(null), Types.INTEGER)
                .param("validity", filter.validity().map(Validity::name).orElse(null), Types.VARCHAR)
                .param("today", LocalDate.now(clock));
    }

    List<PublishedDocument> newest(Set<DocumentKind> kinds, int n) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and kind in (:kinds)
                order by published_at desc, id desc
                limit :n
                """)
                .param("kinds", kinds.stream().map(DocumentKind::name).toList())
                .param("n", n)
                .query(rows::published)
                .list();
    }

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

    /// The next open documents of these kinds, by number.
    List<PublishedDocument> listAfter(DocumentId last, List<DocumentKind> kinds, int size) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and kind in (:kinds) and id > :last
                order by id
                limit :size
                """)
                .param("kinds", kinds.stream().map(DocumentKind::name).toList())
                .param("last", last.value())
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

    /// Others of the same kind and topic; where it has no topic, of the same kind and organ. The newest first.
    List<PublishedDocument> listRelated(PublishedDocument document, int n) {
        boolean topical = !document.topic().isEmpty();
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and kind = :kind and id <> :id and %s
                order by published_at desc, id desc
                limit :n
                """.formatted(topical ? "topic = :like" : "organ = :like"))
                .param("like", topical ? document.topic() : document.organ().value())
                .param("kind", document.kind().name())
                .param("id", document.id().value())
                .param("n", n)
                .query(rows::published)
                .list();
    }

    /// Years in which something open was published, newest first.
    List<Integer> listYears() {
        return db.sql("""
                select distinct cast(extract(year from published_on) as int) as year
                from disclosure.document
                where withdrawn_at is null
                order by year desc
                """).query(Integer.class).list();
    }

    Map<OrganId, Integer> firstYears() {
        var years = new HashMap<OrganId, Integer>();
        db.sql("""
                select organ, cast(extract(year from min(published_on)) as int) as year
                from disclosure.document
                where withdrawn_at is null
                group by organ
                """).query(row -> {
            years.put(OrganId.of(row.getString("organ")), row.getInt("year"));
        });
        return years;
    }

    /// All documents of these organs, withdrawn ones too; for those who manage them.
    List<StoredDocument> listManaged(Collection<OrganId> organs, int offset, int size) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic, summary,
                       '' as body, amount_wan, interprets, origin, validity, ended_on, ended_basis, withdrawn_at,
                       withdrawn_reason, site_column, genre, item, effective_on, expires_on, review_on, source, keywords,
                       urgent, edition
                from disclosure.document
                where organ in (:organs)
                order by published_at desc, id desc
                limit :size offset :offset
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .param("size", size)
                .param("offset", offset)
                .query(rows::stored)
                .list();
    }

    long countManaged(Collection<OrganId> organs) {
        return db.sql("""
                select count(*)
                from disclosure.document
                where organ in (:organs)
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .query(Long.class)
                .single();
    }

    List<Long> listOpen(Collection<Long> ids) {
        return db.sql("""
                select id
                from disclosure.document
                where withdrawn_at is null and id in (:ids)
                """).param("ids", ids).query(Long.class).list();
    }

    long countOpen() {
        return db.sql("select count(*) from disclosure.document where withdrawn_at is null")
                .query(Long.class)
                .single();
    }

    /// The next open documents with their text.
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

    BigDecimal figure(OrganId organ, DocumentKind kind, Count count, Span span) {
        return counted("""
                select case :count when 'AMOUNT_WAN' then coalesce(sum(amount_wan), 0) else count(*) end
                """ + COUNTED, organ, kind, count, span)
                .query(BigDecimal.class)
                .single();
    }

    List<PublishedDocument> listBehind(OrganId organ, DocumentKind kind, Count count, Span span) {
        return counted("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                """ + COUNTED + """
                order by made_on, id
                """, organ, kind, count, span)
                .query(rows::published)
                .list();
    }

    private JdbcClient.StatementSpec counted(String sql, OrganId organ, DocumentKind kind, Count count, Span span) {
        return db.sql(sql)
                .param("organ", organ.value())
                .param("kind", kind.name())
                .param("count", count.name())
                .param("first", span.first())
                .param("last", span.last())
                .param("asOf", span.asOf())
                .param("invalidCounts", settings.invalidCountsAsAbolished())
                .param("expiredCounts", settings.expiredCountsAsAbolished());
    }
}
