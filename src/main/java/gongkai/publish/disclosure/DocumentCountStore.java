package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import java.sql.Types;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How much was published in a time.
@Repository
class DocumentCountStore {
    private static final String KEY = """
            case :by
                when 'ORGAN' then organ
                when 'COLUMN' then coalesce(cast(site_column as text), '')
                when 'KIND' then kind
                else to_char(published_on, 'YYYY-MM')
            end
            """;

    /// The one condition behind every number and every list.
    private static final String COUNTED = """
            from disclosure.document
            where withdrawn_at is null
              and organ in (:organs)
              and published_on between :from and :to
              and (cast(:key as text) is null or :key =
            """ + KEY + ")";

    private final JdbcClient db;
    private final DocumentRows rows;

    DocumentCountStore(JdbcClient db, DocumentRows rows) {
        this.db = db;
        this.rows = rows;
    }

    Map<String, Long> count(PublishedFigures.Question question) {
        var counts = new LinkedHashMap<String, Long>();
        asked("select " + KEY + " as key, count(*) as count " + COUNTED + " group by 1 order by 1", question)
                .query(row -> {
                    counts.put(row.getString("key"), row.getLong("count"));
                });
        return counts;
    }

    long countAll(PublishedFigures.Question question) {
        return asked("select count(*) " + COUNTED, question).query(Long.class).single();
    }

    List<PublishedDocument> list(PublishedFigures.Question question, int offset, int size) {
        return asked("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                """ + COUNTED + """
                order by published_at desc, id desc
                limit :size offset :offset
                """, question)
                .param("size", size)
                .param("offset", offset)
                .query(rows::published)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, PublishedFigures.Question question) {
        return db.sql(sql)
                .param("by", question.by().name())
                .param("key", question.key().orElse(null), Types.VARCHAR)
                .param("organs", question.organs().stream().map(OrganId::value).toList())
                .param("from", question.from())
                .param("to", question.to());
    }

    /// Those of these documents that are open.
    List<PublishedDocument> listOpen(Collection<DocumentId> ids) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and id in (:ids)
                """)
                .param("ids", ids.stream().map(DocumentId::value).toList())
                .query(rows::published)
                .list();
    }
}
