package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Figures about documents, and the lists behind them: each pair is read with one condition. What was withdrawn is not
/// in them.
@Repository
class DocumentFigureStore {
    private final JdbcClient db;
    private final DocumentRows rows;
    private final ValiditySettings settings;

    DocumentFigureStore(JdbcClient db, DocumentRows rows, ValiditySettings settings) {
        this.db = db;
        this.rows = rows;
        this.settings = settings;
    }

    /// Which rows a figure counts.
    record Span(LocalDate first, LocalDate last, LocalDate asOf) {}

    BigDecimal figure(OrganId organ, DocumentKind kind, Count count, Span span) {
        var place = new DisclosureFigures.Place(kind, count);
        return consolidated(Set.of(organ), Set.of(place), span).getOrDefault(place, BigDecimal.ZERO);
    }

    Map<OrganId, Map<DisclosureFigures.Place, BigDecimal>> tables(
            Set<OrganId> organs, Set<DisclosureFigures.Place> places, Span span) {
        var tables = new HashMap<OrganId, Map<DisclosureFigures.Place, BigDecimal>>();
        counted("organ, kind", organs, places, span).query(row -> {
            enter(tables.computeIfAbsent(OrganId.of(row.getString("organ")), organ -> new HashMap<>()), places, row);
        });
        return tables;
    }

    Map<DisclosureFigures.Place, BigDecimal> consolidated(
            Set<OrganId> organs, Set<DisclosureFigures.Place> places, Span span) {
        var table = new HashMap<DisclosureFigures.Place, BigDecimal>();
        counted("kind", organs, places, span).query(row -> {
            enter(table, places, row);
        });
        return table;
    }

    private JdbcClient.StatementSpec counted(
            String by, Set<OrganId> organs, Set<DisclosureFigures.Place> places, Span span) {
        // A plan made for any organs at all would be made for few; thousands may be named.
        db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
        String figures = places.stream()
                .map(DisclosureFigures.Place::count)
                .distinct()
                .sorted()
                .map(count -> "%s filter (where %s) as %s".formatted(sum(count), condition(count), column(count)))
                .collect(Collectors.joining(",\n"));
        return with(span, db.sql("""
                select %1$s, %2$s
                from disclosure.document
                where withdrawn_at is null
                  and organ = any (cast(:organs as text[]))
                  and kind = any (cast(:kinds as text[]))
                group by %1$s
                """.formatted(by, figures)))
                .param("organs", organs.stream().map(OrganId::value).toArray(String[]::new))
                .param(
                        "kinds",
                        places.stream()
                                .map(place -> place.kind().name())
                                .distinct()
                                .toArray(String[]::new));
    }

    private static void enter(
            Map<DisclosureFigures.Place, BigDecimal> table, Set<DisclosureFigures.Place> places, ResultSet row)
            throws SQLException {
        String kind = row.getString("kind");
        for (DisclosureFigures.Place place : places) {
            if (place.kind().name().equals(kind)) {
                BigDecimal figure = row.getBigDecimal(column(place.count()));
                table.put(place, figure == null ? BigDecimal.ZERO : figure);
            }
        }
    }

    private static String column(Count count) {
        return count.name().toLowerCase(Locale.ROOT);
    }

    private static String sum(Count count) {
        return count == Count.AMOUNT_WAN ? "sum(amount_wan)" : "count(*)";
    }

    /// Which documents make a figure, for the figure and the list alike.
    private static String condition(Count count) {
        return switch (count) {
            case ISSUED_THIS_YEAR, DECISIONS, AMOUNT_WAN -> "made_on between :first and :last";
            case NEWLY_PUBLISHED -> "published_on between :first and :last";
            case TOTAL_PUBLISHED -> "published_on <= :asOf";
            case ABOLISHED_THIS_YEAR -> """
                case validity
                    when 'ABOLISHED' then ended_on between :first and :asOf
                    when 'DECLARED_INVALID' then :invalidCounts and ended_on between :first and :asOf
                    else :expiredCounts and coalesce(ended_on, expires_on + 1) between :first and :asOf
                end""";
            case IN_FORCE -> """
                made_on <= :asOf and (coalesce(ended_on, expires_on + 1) is null
                                      or coalesce(ended_on, expires_on + 1) > :asOf)""";
        };
    }

    List<PublishedDocument> listBehind(OrganId organ, DocumentKind kind, Count count, Span span) {
        return with(span, db.sql("""
                select id, organ, kind, title, number, index_number, made_on, published_on, topic, summary,
                       amount_wan, interprets, origin, validity, ended_on, ended_basis, site_column, genre, item,
                       effective_on, expires_on, review_on, source, keywords, urgent, edition
                from disclosure.document
                where withdrawn_at is null and organ = :organ and kind = :kind and %s
                order by made_on, id
                """.formatted(condition(count))))
                .param("organ", organ.value())
                .param("kind", kind.name())
                .query(rows::published)
                .list();
    }

    private JdbcClient.StatementSpec with(Span span, JdbcClient.StatementSpec sql) {
        return sql.param("first", span.first())
                .param("last", span.last())
                .param("asOf", span.asOf())
                .param("invalidCounts", settings.invalidCountsAsAbolished())
                .param("expiredCounts", settings.expiredCountsAsAbolished());
    }
}
