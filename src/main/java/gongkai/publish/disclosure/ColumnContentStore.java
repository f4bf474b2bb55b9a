package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnScope;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What stands in columns. Each way into a column is read along an index of its own, so that the first page of
/// a column costs the same however much stands in it.
@Repository
class ColumnContentStore {
    private final JdbcClient db;
    private final DocumentRows rows;

    ColumnContentStore(JdbcClient db, DocumentRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /// Documents of an organ that are alike in what decides where they stand.
    record Group(
            Optional<ColumnId> column, DocumentKind kind, Optional<StatutoryItem> item, long count, LocalDate newest) {
        boolean isIn(ColumnScope scope) {
            var its = ColumnKinds.item(scope);
            boolean placed = column.filter(scope.placedIn()::contains).isPresent();
            boolean gathered = column.isEmpty()
                    && scope.gathers()
                            .filter(type -> ColumnKinds.of(type).contains(kind))
                            .isPresent();
            boolean serving = its.isPresent() && its.get() == item.orElse(kind.item());
            return placed || gathered || serving;
        }
    }

    List<Group> listGroups(OrganId organ) {
        return db.sql("""
                select site_column, kind, item, count(*) as count, max(published_on) as newest
                from disclosure.document
                where withdrawn_at is null and organ = :organ
                group by site_column, kind, item
                """)
                .param("organ", organ.value())
                .query((row, number) -> new Group(
                        Optional.ofNullable(row.getObject("site_column", Long.class))
                                .map(ColumnId::of),
                        DocumentKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("item")).map(StatutoryItem::valueOf),
                        row.getLong("count"),
                        row.getObject("newest", LocalDate.class)))
                .list();
    }

    /// How many stand in the column from each year, newest first.
    Map<Integer, Long> countByYear(ColumnScope scope) {
        var years = new TreeMap<Integer, Long>(Comparator.reverseOrder());
        scoped("""
                select cast(extract(year from published_on) as int) as year, count(*) as count
                from disclosure.document
                where withdrawn_at is null
                  and (site_column = any(cast(:columns as bigint[]))
                       or organ = :organ and site_column is null and kind = any(cast(:kinds as text[]))
                       or organ = :organ and item is null and kind = any(cast(:itemKinds as text[]))
                       or organ = :organ and item = :item)
                group by year
                """, scope).query(row -> {
            years.put(row.getInt("year"), row.getLong("count"));
        });
        return years;
    }

    /// Newest first.
    List<PublishedDocument> list(ColumnScope scope, Optional<Integer> year, int offset, int size) {
        return scoped("""
                with found as (
                    select hit.id from unnest(cast(:columns as bigint[])) as placed (value)
                    cross join lateral (
                        select id from disclosure.document
                        where site_column = placed.value and withdrawn_at is null
                          and published_on between :first and :last
                        order by published_at desc, id desc limit :most) hit
                    union
                    select hit.id from unnest(cast(:kinds as text[])) as gathered (value)
                    cross join lateral (
                        select id from disclosure.document
                        where organ = :organ and kind = gathered.value and site_column is null and withdrawn_at is null
                          and published_on between :first and :last
                        order by published_at desc, id desc limit :most) hit
                    union
                    select hit.id from unnest(cast(:itemKinds as text[])) as serving (value)
                    cross join lateral (
                        select id from disclosure.document
                        where organ = :organ and kind = serving.value and item is null and withdrawn_at is null
                          and published_on between :first and :last
                        order by published_at desc, id desc limit :most) hit
                    union
                    (select id from disclosure.document
                     where organ = :organ and item = :item and withdrawn_at is null
                       and published_on between :first and :last
                     order by published_at desc, id desc limit :most)
                )
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where id in (select id from found)
                order by published_at desc, id desc
                limit :size offset :offset
                """, scope)
                .param("first", year.map(each -> LocalDate.of(each, 1, 1)).orElse(LocalDate.EPOCH))
                .param("last", year.map(each -> LocalDate.of(each, 12, 31)).orElse(LocalDate.of(9999, 12, 31)))
                .param("most", offset + size)
                .param("size", size)
                .param("offset", offset)
                .query(rows::published)
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, ColumnScope scope) {
        var item = ColumnKinds.item(scope);
        return db.sql(sql)
                .param("columns", scope.placedIn().stream().map(ColumnId::value).toArray(Long[]::new))
                .param("organ", scope.organ().value())
                .param("kinds", names(scope.gathers().map(ColumnKinds::of).orElse(Set.of())))
                .param("itemKinds", names(item.map(ColumnKinds::serving).orElse(Set.of())))
                .param("item", item.map(StatutoryItem::name).orElse(null), Types.VARCHAR);
    }

    private static String[] names(Collection<DocumentKind> kinds) {
        return kinds.stream().map(DocumentKind::name).toArray(String[]::new);
    }
}
