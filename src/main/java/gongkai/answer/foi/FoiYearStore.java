package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts of a year, on the conditions of `FoiFigureStore`.
@Repository
class FoiYearStore {
    private final JdbcClient db;

    FoiYearStore(JdbcClient db) {
        this.db = db;
    }

    record Counts(long received, long carriedIn, long closed, long onTime, long carriedOut) {}

    /// How many requests were received on one day and closed on another.
    record Span(LocalDate receivedOn, LocalDate closedOn, long requests) {}

    Counts counts(Optional<OrganId> organ, int year) {
        return asked(organ, year, """
                select count(*) filter (where %s) as received,
                       count(*) filter (where %s) as carried_in,
                       count(*) filter (where %3$s) as closed,
                       count(*) filter (where %3$s and %5$s) as on_time,
                       count(*) filter (where %4$s) as carried_out
                from %%s
                where received_on <= :last and (closed_on is null or closed_on >= :first)
                """.formatted(
                                FoiFigureStore.inTime(FoiFigures.Count.NEW_REQUESTS),
                                FoiFigureStore.inTime(FoiFigures.Count.CARRIED_IN),
                                FoiFigureStore.inTime(FoiFigures.Count.TOTAL_HANDLED),
                                FoiFigureStore.inTime(FoiFigures.Count.CARRIED_OUT),
                                FoiFigureStore.IN_TIME))
                .query(Counts.class)
                .single();
    }

    Map<Decision, Long> decisions(Optional<OrganId> organ, int year) {
        var decisions = new EnumMap<Decision, Long>(Decision.class);
        asked(organ, year, """
                select decision, count(*) as requests
                from %%s
                where %s
                group by decision
                """.formatted(FoiFigureStore.inTime(FoiFigures.Count.TOTAL_HANDLED)))
                .query(row -> {
                    decisions.put(Decision.valueOf(row.getString("decision")), row.getLong("requests"));
                });
        return decisions;
    }

    List<Span> spans(Optional<OrganId> organ, int year) {
        return asked(organ, year, """
                select received_on, closed_on, count(*) as requests
                from %%s
                where %s
                group by received_on, closed_on
                """.formatted(FoiFigureStore.inTime(FoiFigures.Count.TOTAL_HANDLED)))
                .query(Span.class)
                .list();
    }

    List<FoiRequest> listClosed(Optional<OrganId> organ, int year, int most, int offset) {
        return asked(organ, year, """
                select %s
                from %%s
                where %s
                order by closed_on desc, id desc
                limit %d offset %d
                """.formatted(
                        FoiRequestStore.COLUMNS, FoiFigureStore.inTime(FoiFigures.Count.TOTAL_HANDLED), most, offset))
                .query(FoiRequestStore::request)
                .list();
    }

    /// All organs together need not be told apart by who holds what.
    private JdbcClient.StatementSpec asked(Optional<OrganId> organ, int year, String sql) {
        var parameters = new HashMap<String, Object>();
        organ.ifPresent(one -> parameters.put("organs", FoiFigureStore.values(List.of(one))));
        parameters.put("first", LocalDate.of(year, 1, 1));
        parameters.put("last", LocalDate.of(year, 12, 31));
        String from =
                organ.map(one -> FoiFigureStore.held(FoiRequestStore.COLUMNS)).orElse("foi.request");
        return db.sql(sql.formatted(from)).params(parameters);
    }
}
