package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whether documents bind, as it is written down; and which documents are asked for by number or title.
@Repository
class ValidityStore {
    private static final String ENDED = """
            from disclosure.document
            where withdrawn_at is null
              and (ended_on is not null or expires_on is not null)
              and coalesce(ended_on, expires_on + 1) <= :today
              and (cast(:organ as text) is null or organ = :organ)
            """;

    private final JdbcClient db;
    private final DocumentRows rows;
    private final TallyStore tally;

    ValidityStore(JdbcClient db, DocumentRows rows, TallyStore tally) {
        this.db = db;
        this.rows = rows;
        this.tally = tally;
    }

    void end(DocumentId id, Validity validity, LocalDate on, String basis) {
        db.sql("""
                update disclosure.document
                set validity = :validity, ended_on = :on, ended_basis = :basis
                where id = :id
                """)
                .param("id", id.value())
                .param("validity", validity.name())
                .param("on", on)
                .param("basis", basis)
                .update();
    }

    void amend(DocumentId id) {
        db.sql("update disclosure.document set validity = 'AMENDED' where id = :id")
                .param("id", id.value())
                .update();
    }

    void reviewOn(DocumentId id, Optional<LocalDate> day) {
        db.sql("update disclosure.document set review_on = :day where id = :id")
                .param("id", id.value())
                .param("day", day.orElse(null), java.sql.Types.DATE)
                .update();
    }

    /// Documents whose last day was before this one and of which that is not yet written down. Each server takes
    /// others.
    List<PublishedDocument> takeOver(LocalDate today, int most) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and ended_on is null and expires_on < :today
                order by expires_on, id
                limit :most
                for update skip locked
                """)
                .param("today", today)
                .param("most", most)
                .query(rows::published)
                .list();
    }

    /// Documents that bind and are to be looked at again by that day, the most pressing first.
    List<PublishedDocument> listToReview(LocalDate until) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and ended_on is null and review_on <= :until
                order by review_on, id
                """).param("until", until).query(rows::published).list();
    }

    /// Open documents of these organs and kinds made in these years, by organ and the day they were made.
    List<PublishedDocument> listMade(Collection<OrganId> organs, Collection<DocumentKind> kinds, int from, int to) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and organ in (:organs) and kind in (:kinds)
                  and made_on between :first and :last
                order by organ, made_on, id
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .param("kinds", kinds.stream().map(DocumentKind::name).toList())
                .param("first", LocalDate.of(from, 1, 1))
                .param("last", LocalDate.of(to, 12, 31))
                .query(rows::published)
                .list();
    }

    /// Open documents that no longer bind, the last ended first.
    List<PublishedDocument> listEnded(Optional<OrganId> organ, LocalDate today, int offset, int size) {
        return ended("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                """ + ENDED + """
                order by coalesce(ended_on, expires_on + 1) desc, id desc
                limit :size offset :offset
                """, organ, today)
                .param("size", size)
                .param("offset", offset)
                .query(rows::published)
                .list();
    }

    long countEnded(Optional<OrganId> organ, LocalDate today) {
        return tally.countEnded(organ, today);
    }

    private JdbcClient.StatementSpec ended(String sql, Optional<OrganId> organ, LocalDate today) {
        return db.sql(sql)
                .param("organ", organ.map(OrganId::value).orElse(null), java.sql.Types.VARCHAR)
                .param("today", today);
    }

    /// Open documents of this number, or of exactly this title; the newest first.
    List<PublishedDocument> listCalled(String number, String title) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and (number = :number or (md5(title) = md5(:title) and title = :title))
                order by published_at desc, id desc
                limit 20
                """)
                .param("number", number)
                .param("title", title)
                .query(rows::published)
                .list();
    }
}
