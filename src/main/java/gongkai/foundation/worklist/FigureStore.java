package gongkai.foundation.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts and the lists behind them, from the same conditions.
@Repository
class FigureStore {
    private final JdbcClient db;

    FigureStore(JdbcClient db) {
        this.db = db;
    }

    /// The figures of several lines at once.
    ///
    /// @param lines the organs of each line, by the line's number
    Map<Integer, FigureLine> count(FigureQuery query, Map<String, List<Integer>> lines, LocalDate today) {
        String counts = Arrays.stream(WorkFigure.values())
                .map(figure -> "count(*) filter (where " + conditionOf(figure) + ") as " + nameOf(figure))
                .collect(Collectors.joining(", "));
        var organs = lines.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(line -> entry.getKey()))
                .toArray(String[]::new);
        var numbers = lines.values().stream().flatMap(List::stream).toArray(Integer[]::new);
        var found = new HashMap<Integer, FigureLine>();
        bind(db.sql("select place.line, " + counts + """
                , avg(used_days) as average, percentile_cont(0.5) within group (order by used_days) as median
                from unnest(:organs::text[], :lines::int[]) as place (id, line)
                join worklist.item on organ = place.id
                where
                """ + conditions(query) + " group by place.line"), query, today)
                .param("organs", organs)
                .param("lines", numbers)
                .query(row -> {
                    found.put(row.getInt("line"), line(row));
                });
        return found;
    }

    private static FigureLine line(ResultSet row) throws SQLException {
        var counts = new EnumMap<WorkFigure, Long>(WorkFigure.class);
        for (WorkFigure figure : WorkFigure.values()) {
            counts.put(figure, row.getLong(nameOf(figure)));
        }
        return new FigureLine(counts, number(row, "average"), number(row, "median"));
    }

    private static Optional<Double> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column)).map(value -> ((Number) value).doubleValue());
    }

    /// The matters behind a figure, the latest received first.
    ///
    /// @param behind the last one seen, if any
    List<ItemRow> list(FigureQuery query, WorkFigure figure, Optional<ItemRow> behind, LocalDate today, int limit) {
        String further = behind.isPresent() ? " and (received_on, kind, matter) < (:at, :atKind, :atMatter)" : "";
        var state = behind.map(ItemRow::state);
        return bind(
                        db.sql("select " + WorklistStore.COLUMNS
                                + "from worklist.item where organ = any(:organs::text[]) and " + conditions(query)
                                + " and " + conditionOf(figure) + further
                                + " order by received_on desc, kind desc, matter desc limit :limit"),
                        query,
                        today)
                .param("organs", query.organs().toArray(String[]::new))
                .param("at", state.map(WorkState::receivedOn).orElse(today))
                .param("atKind", state.map(WorkState::kind).orElse(""))
                .param("atMatter", state.map(WorkState::matter).orElse(0L))
                .param("limit", limit)
                .query(WorklistStore::row)
                .list();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, FigureQuery query, LocalDate today) {
        return statement
                .param("from", query.period().from())
                .param("to", query.period().to())
                .param("kind", query.kind())
                .param("today", today);
    }

    private static String conditions(FigureQuery query) {
        String kind = query.kind().isEmpty() ? "" : " and kind = :kind";
        return switch (query.basis()) {
            case RECEIVED -> "received_on between :from and :to" + kind;
            case CLOSED ->
                "(closed_on between :from and :to or (" + conditionOf(WorkFigure.OPEN_LATE)
                        + " and due_on between :from and :to))" + kind;
        };
    }

    private static String conditionOf(WorkFigure figure) {
        return switch (figure) {
            case ALL -> "true";
            case CLOSED -> "closed_on is not null";
            case ON_TIME -> "closed_on is not null and closed_on <= due_on";
            case CLOSED_LATE -> "closed_on is not null and closed_on > due_on";
            case NO_TERM -> "closed_on is not null and due_on is null";
            case OPEN -> "closed_on is null";
            case OPEN_LATE -> "red_from is not null and due_on < :today";
            case URGED -> "urged > 0";
            case SUPERVISED -> "supervised > 0";
        };
    }

    private static String nameOf(WorkFigure figure) {
        return switch (figure) {
            case ALL -> "every_one";
            case CLOSED -> "closed";
            case ON_TIME -> "on_time";
            case CLOSED_LATE -> "closed_late";
            case NO_TERM -> "no_term";
            case OPEN -> "still_open";
            case OPEN_LATE -> "open_late";
            case URGED -> "urged_ones";
            case SUPERVISED -> "supervised_ones";
        };
    }
}
