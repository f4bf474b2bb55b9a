package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts of reviews and suits, and the lists behind them: each pair is built on one condition.
@Repository
class FoiRemedyFigureStore {
    private final JdbcClient db;

    FoiRemedyFigureStore(JdbcClient db) {
        this.db = db;
    }

    /// Reviews and suits with the organ each counts for in the year that ends on `:last`, as requests are held.
    private static String held(String columns) {
        return """
                (select %1$s, organ as held_by
                 from foi.remedy
                 where not moved and organ = any (cast(:organs as text[]))
                 union all
                 select %1$s, holder as held_by
                 from foi.remedy
                 cross join lateral (
                     select coalesce(
                         (select from_organ from foi.remedy_move
                          where remedy_id = remedy.id and moved_on > :last
                          order by moved_on, remedy_move.id
                          limit 1),
                         remedy.organ) as holder) held
                 where moved and holder = any (cast(:organs as text[]))) remedy
                """.formatted(columns);
    }

    /// Table 四 of each of these organs in one pass; every column is counted over the rows, the total too.
    Map<OrganId, Map<FoiFigures.RemedyPlace, Long>> tables(Collection<OrganId> organs, int year) {
        var tables = new HashMap<OrganId, Map<FoiFigures.RemedyPlace, Long>>();
        counted("held_by, ", organs, year).query(row -> {
            enter(tables.computeIfAbsent(OrganId.of(row.getString("held_by")), organ -> new HashMap<>()), row);
        });
        return tables;
    }

    /// Table 四 of all these organs together.
    Map<FoiFigures.RemedyPlace, Long> consolidated(Collection<OrganId> organs, int year) {
        var table = new HashMap<FoiFigures.RemedyPlace, Long>();
        counted("", organs, year).query(row -> {
            enter(table, row);
        });
        return table;
    }

    private JdbcClient.StatementSpec counted(String by, Collection<OrganId> organs, int year) {
        FoiFigureStore.planForTheseOrgans(db);
        return db.sql("""
                select %1$skind,
                       count(*) filter (where %2$s) as upheld,
                       count(*) filter (where %3$s) as corrected,
                       count(*) filter (where %4$s) as other_result,
                       count(*) filter (where %5$s) as pending,
                       count(*) filter (where %6$s) as total
                from %7$s
                group by %1$skind
                """.formatted(Stream.of(
                                Stream.of(by),
                                Arrays.stream(FoiFigures.RemedyCount.values()).map(FoiRemedyFigureStore::condition),
                                Stream.of(held("kind, filed_on, result, concluded_on")))
                        .flatMap(each -> each)
                        .toArray()))
                .param("organs", FoiFigureStore.values(organs))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31));
    }

    private static void enter(Map<FoiFigures.RemedyPlace, Long> table, ResultSet row) throws SQLException {
        var kind = RemedyKind.valueOf(row.getString("kind"));
        for (FoiFigures.RemedyCount count : FoiFigures.RemedyCount.values()) {
            long value = row.getLong(count.name().toLowerCase(Locale.ROOT));
            table.put(new FoiFigures.RemedyPlace(kind, count), value);
        }
    }

    List<Remedy> listBehind(OrganId organ, int year, RemedyKind kind, FoiFigures.RemedyCount count) {
        return db.sql("""
                select %s
                from %s
                where kind = :kind and %s
                order by id
                """.formatted(FoiRemedyStore.COLUMNS, held(FoiRemedyStore.COLUMNS), condition(count)))
                .param("organs", FoiFigureStore.values(List.of(organ)))
                .param("kind", kind.name())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(FoiRemedyStore::remedy)
                .list();
    }

    private static String condition(FoiFigures.RemedyCount count) {
        return switch (count) {
            case UPHELD -> "result = 'UPHELD' and concluded_on between :first and :last";
            case CORRECTED -> "result = 'CORRECTED' and concluded_on between :first and :last";
            case OTHER_RESULT -> "result = 'OTHER_RESULT' and concluded_on between :first and :last";
            case PENDING -> "filed_on <= :last and (concluded_on is null or concluded_on > :last)";
            case TOTAL -> "filed_on <= :last and (concluded_on is null or concluded_on >= :first)";
        };
    }
}
