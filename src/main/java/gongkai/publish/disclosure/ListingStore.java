package gongkai.publish.disclosure;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of open documents by what they are narrowed by. A condition stands in the statement only where something is
/// narrowed, so that each list is read along the index that fits it.
@Repository
class ListingStore {
    /// Column and item as `document_cell` has them.
    static final String IN_COLUMN = """
            organ = :placeOrgan and (coalesce(site_column, 0), kind, coalesce(item, '')) in (
                select place.site_column, place.kind, place.item
                from unnest(cast(:placeColumns as bigint[]), cast(:placeKinds as text[]), cast(:placeItems as text[]))
                    as place (site_column, kind, item))
            """;

    static final String RULING = "kind in ('RULES', 'NORMATIVE_DOCS', 'OTHER_DOCS', 'PLAN')";

    private final JdbcClient db;
    private final DocumentRows rows;
    private final TallyStore tally;
    private final ColumnPlaces columns;
    private final Clock clock;

    ListingStore(JdbcClient db, DocumentRows rows, TallyStore tally, ColumnPlaces columns, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.tally = tally;
        this.columns = columns;
        this.clock = clock;
    }

    /// How many there are, and how they divide.
    record Counted(long total, Map<Facet, List<Facet.Value>> facets) {}

    List<PublishedDocument> list(Listing listing, int offset, int size) {
        String direction = listing.order() == Listing.Order.NEWEST ? "desc" : "asc";
        return narrowed("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where id in (select id
                             from disclosure.document
                             where withdrawn_at is null""" + conditions(listing) + """

                             order by published_at %1$s, id %1$s
                             limit :size offset :offset)
                order by published_at %1$s, id %1$s
                """.formatted(direction), listing)
                .param("size", size)
                .param("offset", offset)
                .query(rows::published)
                .list();
    }

    /// The newest of these kinds: each gives its newest, and the newest of those are taken.
    List<PublishedDocument> newest(Collection<DocumentKind> kinds, int n) {
        return db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where id in (select newest.id
                             from unnest(cast(:kinds as text[])) as wanted (kind)
                             cross join lateral (select id, published_at
                                                 from disclosure.document
                                                 where withdrawn_at is null and document.kind = wanted.kind
                                                 order by published_at desc, id desc
                                                 limit :n) as newest
                             order by newest.published_at desc, newest.id desc
                             limit :n)
                order by published_at desc, id desc
                """)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("n", n)
                .query(rows::published)
                .list();
    }

    /// From what is kept, or where nothing fitting is kept, from the documents themselves: they are few then.
    Counted count(Listing listing) {
        var facets = new EnumMap<Facet, List<Facet.Value>>(Facet.class);
        for (Facet facet : Facet.values()) {
            var values = divided(facet, listing).entrySet().stream()
                    .filter(each -> !each.getKey().isEmpty() && each.getValue() > 0)
                    .map(each -> new Facet.Value(each.getKey(), each.getValue()))
                    .sorted(order(facet))
                    .toList();
            if (!values.isEmpty()) {
                facets.put(facet, values);
            }
        }
        return new Counted(total(listing), facets);
    }

    long total(Listing listing) {
        long written = tally.count(listing).orElseGet(() -> number(listing));
        return listing.validity()
                .map(validity -> written + change(ofToday("''", listing), validity))
                .orElse(written);
    }

    /// Documents of which the day itself decides whether they bind: what is over since midnight and not yet written
    /// down, a handful for a minute of the day, and what has not taken effect yet.
    ///
    /// @param value what the facet has for them
    private record OfToday(String value, String written, String today, long count) {}

    private List<OfToday> ofToday(String by, Listing listing) {
        return narrowed(
                        "select " + by + " as value, validity as written,"
                                + " case when expires_on < :now then 'EXPIRED' else 'NOT_YET' end as today,"
                                + " count(*) as count from disclosure.document"
                                + " where withdrawn_at is null and ended_on is null"
                                + " and (expires_on < :now or effective_on > :now) and " + RULING
                                + conditions(listing.validity(Optional.empty())) + " group by 1, 2, 3",
                        listing)
                .param("now", LocalDate.now(clock))
                .query((row, number) -> new OfToday(
                        row.getString("value"), row.getString("written"), row.getString("today"), row.getLong("count")))
                .list();
    }

    /// By how much the day changes the number of those that are so.
    private static long change(List<OfToday> ofToday, Validity validity) {
        return ofToday.stream()
                .mapToLong(each -> each.today().equals(validity.name())
                        ? each.count()
                        : each.written().equals(validity.name()) ? -each.count() : 0)
                .sum();
    }

    /// How many there are of each value, as lists show it.
    private Map<String, Long> divided(Facet facet, Listing listing) {
        var counts = new HashMap<>(tally.countBy(facet, listing).orElseGet(() -> divide(facet, listing)));
        if (facet == Facet.VALIDITY) {
            var today = ofToday("''", listing);
            for (Validity validity : Validity.values()) {
                if (listing.validity().filter(only -> only != validity).isEmpty()) {
                    counts.merge(validity.name(), change(today, validity), Long::sum);
                }
            }
        } else if (listing.validity().isPresent()) {
            ofToday(column(facet), listing)
                    .forEach(each -> counts.merge(
                            each.value(),
                            change(List.of(each), listing.validity().get()),
                            Long::sum));
        }
        return counts;
    }

    private static Comparator<Facet.Value> order(Facet facet) {
        return facet == Facet.YEAR
                ? Comparator.comparing(Facet.Value::value).reversed()
                : Comparator.comparing(Facet.Value::count).reversed().thenComparing(Facet.Value::value);
    }

    private long number(Listing listing) {
        return narrowed(
                        "select count(*) from disclosure.document where withdrawn_at is null" + written(listing),
                        listing)
                .query(Long.class)
                .single();
    }

    private static String column(Facet facet) {
        return switch (facet) {
            case ORGAN -> "organ";
            case KIND -> "kind";
            case YEAR -> "cast(extract(year from published_on) as int)";
            case VALIDITY -> "validity";
            case TOPIC -> "topic";
        };
    }

    private Map<String, Long> divide(Facet facet, Listing listing) {
        var counts = new HashMap<String, Long>();
        narrowed(
                        "select " + column(facet)
                                + " as value, count(*) as count from disclosure.document where withdrawn_at is null"
                                + (facet == Facet.VALIDITY ? " and " + RULING : "") + written(listing) + " group by 1",
                        listing)
                .query(row -> {
                    counts.put(row.getString("value"), row.getLong("count"));
                });
        return counts;
    }

    /// What is read along `published_at` is narrowed by it too: a year is a stretch of the index.
    private static String conditions(Listing listing) {
        var all = new StringBuilder(common(listing));
        listing.year().ifPresent(year -> all.append(" and published_at >= :first and published_at < :behind"));
        listing.column().ifPresent(column -> all.append(" and " + IN_COLUMN));
        listing.validity()
                .ifPresent(validity -> all.append(" and ")
                        .append(RULING)
                        .append(
                                switch (validity) {
                                    case EXPIRED ->
                                        " and (validity = 'EXPIRED' or (ended_on is null and expires_on < :today))";
                                    case NOT_YET -> " and ended_on is null and effective_on > :today";
                                    case IN_FORCE, AMENDED ->
                                        " and validity = :validity and (expires_on is null or expires_on >= :today)"
                                                + " and (effective_on is null or effective_on <= :today)";
                                    case ABOLISHED, DECLARED_INVALID -> " and validity = :validity";
                                }));
        return all.toString();
    }

    /// The same by what is written down of validity: what an index tells alone.
    private static String written(Listing listing) {
        return conditions(listing.validity(Optional.empty()))
                + (listing.validity().isPresent() ? " and validity = :validity and " + RULING : "");
    }

    private static String common(Listing listing) {
        var all = new StringBuilder();
        listing.organ().ifPresent(organ -> all.append(" and organ = :organ"));
        listing.kind().ifPresent(kind -> all.append(" and kind = :kind"));
        listing.topic().ifPresent(topic -> all.append(" and topic = :topic"));
        return all.toString();
    }

    private Map<String, Object> values(Listing listing) {
        var values = new HashMap<String, Object>();
        listing.organ().map(OrganId::value).ifPresent(value -> values.put("organ", value));
        listing.kind().map(DocumentKind::name).ifPresent(value -> values.put("kind", value));
        listing.topic().ifPresent(value -> values.put("topic", value));
        listing.validity().map(Validity::name).ifPresent(value -> values.put("validity", value));
        listing.year().ifPresent(value -> values.put("year", value));
        return values;
    }

    private JdbcClient.StatementSpec narrowed(String sql, Listing listing) {
        var statement = db.sql(sql);
        for (var each : values(listing).entrySet()) {
            statement = statement.param(each.getKey(), each.getValue());
        }
        if (listing.year().isPresent()) {
            int year = listing.year().get();
            statement = statement.param("first", start(year)).param("behind", start(year + 1));
        }
        if (listing.column().isPresent()) {
            statement = statement.params(places(listing.column().get()));
        }
        return listing.validity().isPresent() ? statement.param("today", LocalDate.now(clock)) : statement;
    }

    private Map<String, Object> places(ColumnId column) {
        return places(columns.of(column));
    }

    /// What `IN_COLUMN` is asked with.
    static Map<String, Object> places(ColumnPlaces.Places found) {
        var places = found.places();
        return Map.of(
                "placeOrgan",
                found.organ().map(OrganId::value).orElse(""),
                "placeColumns",
                places.stream().map(ColumnPlaces.Place::columnNumber).toArray(Long[]::new),
                "placeKinds",
                places.stream().map(place -> place.kind().name()).toArray(String[]::new),
                "placeItems",
                places.stream().map(ColumnPlaces.Place::itemName).toArray(String[]::new));
    }

    static Timestamp start(int year) {
        return Timestamp.from(
                LocalDate.of(year, 1, 1).atStartOfDay(ReplayClock.ZONE).toInstant());
    }
}
