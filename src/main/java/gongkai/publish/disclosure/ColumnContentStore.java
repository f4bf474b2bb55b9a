package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.ColumnScope;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            return ColumnKinds.isIn(scope, column, kind, item);
        }
    }

    /// The numbers are kept; the newest of each is the end of an index.
    List<Group> listGroups(OrganId organ) {
        return db.sql("""
                select nullif(site_column, 0) as site_column, kind, nullif(item, '') as item, documents as count,
                       (select max(published_on)
                        from disclosure.document
                        where withdrawn_at is null and document.organ = :organ and document.kind = each.kind
                          and coalesce(document.site_column, 0) = each.site_column
                          and coalesce(document.item, '') = each.item) as newest
                from (select site_column, kind, item, sum(documents) as documents
                      from disclosure.tally
                      where grain = 'PLACE' and organ = :organ
                      group by site_column, kind, item
                      having sum(documents) > 0) as each
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

    /// Newest first.
    List<PublishedDocument> list(ColumnScope scope, Optional<Integer> year, int offset, int size) {
        return scoped("""
                with found as (
                    select hit.id from unnest(cast(:columns as bigint[])) as placed (value)
                    cross join lateral (
                        select id from disclosure.document
                        where site_column = placed.value and withdrawn_at is null
                          and published_at >= :from and published_at < :behind
                        order by published_at desc, id desc limit :most) hit
                    union
                    select hit.id from unnest(cast(:kinds as text[])) as gathered (value)
                    cross join lateral (
                        select id from disclosure.document
                        where organ = :organ and kind = gathered.value and site_column is null and withdrawn_at is null
                          and published_at >= :from and published_at < :behind
                        order by published_at desc, id desc limit :most) hit
                    union
                    select hit.id from unnest(cast(:itemKinds as text[])) as serving (value)
                    cross join lateral (
                        select id from disclosure.document
                        where organ = :organ and kind = serving.value and item is null and withdrawn_at is null
                          and published_at >= :from and published_at < :behind
                        order by published_at desc, id desc limit :most) hit
                    union
                    (select id from disclosure.document
                     where organ = :organ and item = :item and withdrawn_at is null
                       and published_at >= :from and published_at < :behind
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
                .param("from", ListingStore.start(year.orElse(1)))
                .param("behind", ListingStore.start(year.orElse(9998) + 1))
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
