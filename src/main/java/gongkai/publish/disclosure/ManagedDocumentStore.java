package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents for those who manage them: of the organs they see, withdrawn ones too. A condition stands in the statement
/// only where something is narrowed, so that each list is read along the index that fits it.
@Repository
class ManagedDocumentStore {
    private static final String OPEN = "withdrawn_at is null";
    private static final String WITHDRAWN = "withdrawn_at is not null";

    private final JdbcClient db;
    private final DocumentRows rows;
    private final TallyStore tally;
    private final ColumnPlaces columns;

    ManagedDocumentStore(JdbcClient db, DocumentRows rows, TallyStore tally, ColumnPlaces columns) {
        this.db = db;
        this.rows = rows;
        this.tally = tally;
        this.columns = columns;
    }

    /// The newest first.
    List<StoredDocument> list(Collection<OrganId> organs, DeskQuery query, int offset, int size) {
        return asked("""
                select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic, summary,
                       '' as body, amount_wan, interprets, origin, validity, ended_on, ended_basis, withdrawn_at,
                       withdrawn_reason, site_column, genre, item, effective_on, expires_on, review_on, source, keywords,
                       urgent, edition
                from disclosure.document
                where id in (select hit.id
                             """ + hits(query) + """
                             order by hit.published_at desc, hit.id desc
                             limit :size offset :offset)
                order by published_at desc, id desc
                """, organs, query, offset + size)
                .param("size", size)
                .param("offset", offset)
                .query(rows::stored)
                .list();
    }

    /// How many there are; counted no further than the reach where more is asked than of which organ.
    long count(Collection<OrganId> organs, DeskQuery query, int reach) {
        return query.isOfOrganOnly()
                ? tally.countOf(organs) + countWithdrawn(organs)
                : asked(
                                "select count(*) from (select hit.id " + hits(query) + " limit :most) as counted",
                                organs,
                                query,
                                reach)
                        .query(Long.class)
                        .single();
    }

    private long countWithdrawn(Collection<OrganId> organs) {
        return db.sql("""
                select count(*)
                from disclosure.document
                where withdrawn_at is not null and organ = any(cast(:organs as text[]))
                """).param("organs", names(organs)).query(Long.class).single();
    }

    /// Words lead to few, wherever they are. Without words each organ gives its newest, and of those the newest are
    /// taken; what was withdrawn is read apart, since what is open has indexes of its own.
    private static String hits(DeskQuery query) {
        if (!query.words().isEmpty()) {
            return """
                    from (select id, published_at
                          from disclosure.document
                          where organ = any(cast(:organs as text[]))%s) as hit
                    """.formatted(conditions(query, shares(query)));
        }
        var shares = shares(query).stream()
                .map(share -> """
                        (select id, published_at
                         from disclosure.document
                         where document.organ = managed.organ%s
                         order by published_at desc, id desc
                         limit :most)
                        """.formatted(conditions(query, List.of(share))))
                .toList();
        return """
                from unnest(cast(:organs as text[])) as managed (organ)
                cross join lateral (%s) as hit
                """.formatted(String.join(" union all ", shares));
    }

    private static List<String> shares(DeskQuery query) {
        return query.state()
                .map(state -> List.of(state == DocumentStatus.WITHDRAWN ? WITHDRAWN : OPEN))
                .orElseGet(() -> List.of(OPEN, WITHDRAWN));
    }

    private static String conditions(DeskQuery query, List<String> shares) {
        var all = new ArrayList<String>();
        if (shares.size() == 1) {
            all.add(shares.getFirst());
        }
        query.kind().ifPresent(kind -> all.add("kind = :kind"));
        query.column().ifPresent(column -> all.add(ListingStore.IN_COLUMN.strip()));
        query.state().ifPresent(state -> {
            switch (state) {
                case IN_FORCE -> all.add("ended_on is null");
                case ENDED -> all.add("ended_on is not null");
                case WITHDRAWN -> {}
            }
        });
        if (query.isIndexNumber()) {
            all.add("index_number = :words");
        } else if (query.number().isPresent()) {
            all.add("number = :words");
        } else if (!query.words().isEmpty()) {
            all.add("disclosure.pairs(title || ' ' || coalesce(number, '')) @> disclosure.pairs(:words)");
            all.add("strpos(lower(title || ' ' || coalesce(number, '')), lower(:words)) > 0");
        }
        return all.isEmpty() ? "" : " and " + String.join(" and ", all);
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<OrganId> organs, DeskQuery query, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("organs", names(organs));
        values.put("most", most);
        query.kind().ifPresent(kind -> values.put("kind", kind.name()));
        query.column().ifPresent(column -> values.putAll(places(column)));
        values.put("words", query.number().map(DocumentNumber::value).orElse(query.words()));
        return db.sql(sql).params(values);
    }

    private Map<String, Object> places(ColumnId column) {
        return ListingStore.places(columns.of(column));
    }

    private static String[] names(Collection<OrganId> organs) {
        return organs.stream().map(OrganId::value).toArray(String[]::new);
    }
}
