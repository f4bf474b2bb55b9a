package gongkai.publish.disclosure;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of open documents by what they are narrowed by. A condition stands in the statement only where something is
/// narrowed, so that each list is read along the index that fits it.
@Repository
class ListingStore {
    private static final String RULING = "kind in ('RULES', 'NORMATIVE_DOCS', 'OTHER_DOCS', 'PLAN')";

    /// The kept counts, and beside them what expired by itself and is not written down yet: hardly ever anything.
    private static final String KEPT = """
            select organ, kind, year, validity, topic, count
            from disclosure.tally
            union all
            select organ, kind, cast(extract(year from published_on) as int), 'EXPIRED', topic, 1
            from disclosure.document
            where withdrawn_at is null and ended_on is null and expires_on < :today
            union all
            select organ, kind, cast(extract(year from published_on) as int), validity, topic, -1
            from disclosure.document
            where withdrawn_at is null and ended_on is null and expires_on < :today
            """;

    private final JdbcClient db;
    private final DocumentRows rows;
    private final Clock clock;

    ListingStore(JdbcClient db, DocumentRows rows, Clock clock) {
        this.db = db;
        this.rows = rows;
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
                where withdrawn_at is null""" + conditions(listing) + """

                order by published_at %1$s, id %1$s
                limit :size offset :offset
                """.formatted(direction), listing)
                .param("size", size)
                .param("offset", offset)
                .query(rows::published)
                .list();
    }

    /// Within a column nothing is kept: counted up to a limit.
    Counted countInColumn(Listing listing, int most) {
        long total = narrowed("""
                select count(*)
                from (select 1
                      from disclosure.document
                      where withdrawn_at is null""" + conditions(listing) + """

                      limit :most) as some
                """, listing)
                .param("most", most)
                .query(Long.class)
                .single();
        return new Counted(total, Map.of());
    }

    /// From what is kept, in one pass.
    Counted count(Listing listing) {
        var facets = new EnumMap<Facet, List<Facet.Value>>(Facet.class);
        long[] total = {0};
        var statement = db.sql("""
                select grouping(organ, kind, year, validity, topic) as which, organ, kind, year, validity, topic,
                       sum(count) as count, coalesce(sum(count) filter (where %s), 0) as ruling
                from (%s) as tally
                where true%s
                group by grouping sets ((), (organ), (kind), (year), (validity), (topic))
                """.formatted(RULING, KEPT, kept(listing))).param("today", LocalDate.now(clock));
        for (var each : values(listing).entrySet()) {
            statement = statement.param(each.getKey(), each.getValue());
        }
        statement.query(row -> {
            if (row.getInt("which") == 31) {
                total[0] = row.getLong("count");
            } else {
                note(row, facets);
            }
        });
        facets.forEach((facet, found) -> found.sort(
                facet == Facet.YEAR
                        ? Comparator.comparing(Facet.Value::value).reversed()
                        : Comparator.comparing(Facet.Value::count).reversed().thenComparing(Facet.Value::value)));
        return new Counted(total[0], facets);
    }

    private static void note(ResultSet row, Map<Facet, List<Facet.Value>> facets) throws SQLException {
        Facet facet = switch (row.getInt("which")) {
            case 15 -> Facet.ORGAN;
            case 23 -> Facet.KIND;
            case 27 -> Facet.YEAR;
            case 29 -> Facet.VALIDITY;
            default -> Facet.TOPIC;
        };
        String value = switch (facet) {
            case ORGAN -> row.getString("organ");
            case KIND -> row.getString("kind");
            case YEAR -> row.getString("year");
            case VALIDITY -> row.getString("validity");
            case TOPIC -> row.getString("topic");
        };
        long count = row.getLong(facet == Facet.VALIDITY ? "ruling" : "count");
        if (count > 0 && !value.isEmpty()) {
            facets.computeIfAbsent(facet, each -> new ArrayList<>()).add(new Facet.Value(value, count));
        }
    }

    /// Folds what was written as differences; answers how many there were. One server at a time.
    int fold(int least) {
        boolean ours = db.sql("select pg_try_advisory_xact_lock(hashtextextended('disclosure.tally', 0))")
                .query(Boolean.class)
                .single();
        int waiting = ours
                ? db.sql("select count(*) from disclosure.tally where not folded")
                        .query(Integer.class)
                        .single()
                : 0;
        if (waiting < least) {
            return 0;
        }
        db.sql("""
                with gone as (
                    delete from disclosure.tally as t
                    where not t.folded
                       or exists (select 1
                                  from disclosure.tally as u
                                  where not u.folded and u.organ = t.organ and u.kind = t.kind and u.year = t.year
                                    and u.validity = t.validity and u.topic = t.topic)
                    returning organ, kind, year, validity, topic, count)
                insert into disclosure.tally (organ, kind, year, validity, topic, count, folded)
                select organ, kind, year, validity, topic, sum(count), true
                from gone
                group by organ, kind, year, validity, topic
                having sum(count) <> 0
                """).update();
        return waiting;
    }

    /// What is read along `published_at` is narrowed by it too: a year is a stretch of the index.
    private static String conditions(Listing listing) {
        var all = new StringBuilder(common(listing));
        listing.year().ifPresent(year -> all.append(" and published_at >= :first and published_at < :behind"));
        listing.column().ifPresent(column -> all.append(" and site_column = :column"));
        listing.validity()
                .ifPresent(validity -> all.append(" and ")
                        .append(RULING)
                        .append(
                                switch (validity) {
                                    case EXPIRED ->
                                        " and (validity = 'EXPIRED' or (ended_on is null and expires_on < :today))";
                                    case IN_FORCE, AMENDED ->
                                        " and validity = :validity and (expires_on is null or expires_on >= :today)";
                                    case ABOLISHED, DECLARED_INVALID -> " and validity = :validity";
                                }));
        return all.toString();
    }

    private static String kept(Listing listing) {
        var all = new StringBuilder(common(listing));
        listing.year().ifPresent(year -> all.append(" and year = :year"));
        listing.validity()
                .ifPresent(
                        validity -> all.append(" and validity = :validity and ").append(RULING));
        return all.toString();
    }

    private static String common(Listing listing) {
        var all = new StringBuilder();
        listing.organ().ifPresent(organ -> all.append(" and organ = :organ"));
        listing.kind().ifPresent(kind -> all.append(" and kind = :kind"));
        listing.topic().ifPresent(topic -> all.append(" and topic = :topic"));
        return all.toString();
    }

    private Map<String, Object> values(Listing listing) {
        var values = new java.util.HashMap<String, Object>();
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
            statement = statement.param(
                    "column", listing.column().map(ColumnId::value).get());
        }
        return listing.validity().isPresent() ? statement.param("today", LocalDate.now(clock)) : statement;
    }

    private static Timestamp start(int year) {
        return Timestamp.from(
                LocalDate.of(year, 1, 1).atStartOfDay(ReplayClock.ZONE).toInstant());
    }
}
