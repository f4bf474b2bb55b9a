package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnScope;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final ColumnPlaces columns;

    DocumentCountStore(JdbcClient db, DocumentRows rows, ColumnPlaces columns) {
        this.db = db;
        this.rows = rows;
        this.columns = columns;
    }

    /// How many documents are alike in what decides where they stand.
    record PlaceCount(Optional<ColumnId> column, DocumentKind kind, Optional<StatutoryItem> item, long count) {
        boolean isIn(ColumnScope scope) {
            return ColumnKinds.isIn(scope, column, kind, item);
        }
    }

    Map<String, Long> count(PublishedFigures.Question question) {
        var counts = new LinkedHashMap<String, Long>();
        asked("select " + KEY + " as key, count(*) as count " + COUNTED + " group by 1 order by 1", question)
                .query(row -> {
                    counts.put(row.getString("key"), row.getLong("count"));
                });
        return counts;
    }

    /// The same by what decides in which columns a document stands.
    Map<OrganId, List<PlaceCount>> countPlaces(PublishedFigures.Question question) {
        var counts = new LinkedHashMap<OrganId, List<PlaceCount>>();
        asked(
                        "select organ, site_column, kind, item, count(*) as count " + COUNTED
                                + " group by organ, site_column, kind, item",
                        question)
                .query(row -> {
                    counts.computeIfAbsent(OrganId.of(row.getString("organ")), organ -> new ArrayList<>())
                            .add(new PlaceCount(
                                    Optional.ofNullable(row.getObject("site_column", Long.class))
                                            .map(ColumnId::of),
                                    DocumentKind.valueOf(row.getString("kind")),
                                    Optional.ofNullable(row.getString("item")).map(StatutoryItem::valueOf),
                                    row.getLong("count")));
                });
        return counts;
    }

    long countAll(PublishedFigures.Question question) {
        return asked("select count(*) " + counted(question), question)
                .query(Long.class)
                .single();
    }

    List<PublishedDocument> list(PublishedFigures.Question question, int offset, int size) {
        return asked("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                """ + counted(question) + """
                order by published_at desc, id desc
                limit :size offset :offset
                """, question)
                .param("size", size)
                .param("offset", offset)
                .query(rows::published)
                .list();
    }

    private static String counted(PublishedFigures.Question question) {
        return question.standing() ? COUNTED + " and " + ListingStore.IN_COLUMN : COUNTED;
    }

    private JdbcClient.StatementSpec asked(String sql, PublishedFigures.Question question) {
        var column = question.key().filter(key -> question.standing()).flatMap(ColumnId::parse);
        var statement = column.map(id -> db.sql(sql).params(ListingStore.places(columns.standing(id))))
                .orElseGet(() -> db.sql(sql));
        return statement
                .param("by", question.by().name())
                .param("key", question.key().filter(key -> !question.standing()).orElse(null), Types.VARCHAR)
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
