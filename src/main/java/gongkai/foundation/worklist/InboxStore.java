package gongkai.foundation.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Open matters by light. Each light has an index in which its rows stand together, so that a first page and a count up
/// to a limit read no more rows than they need, however many there are. Keys are found by the index alone; whole rows
/// are then read for the few that are shown.
@Repository
class InboxStore {
    private final JdbcClient db;

    InboxStore(JdbcClient db) {
        this.db = db;
    }

    /// The places of the next matters of one light.
    List<InboxPlace> listPlaces(
            InboxQuery query, Light light, Optional<InboxPlace> behind, LocalDate today, int limit) {
        String at = orderOf(light);
        String where = conditionOf(light)
                + filters(query)
                + (behind.isPresent() ? " and (" + at + ", kind, matter) > (:at, :atKind, :atMatter)" : "");
        String sql = from(query.scope().reach(), at + " as at, kind, matter", where, " order by at, kind, matter");
        var statement = bind(db.sql(sql), query, today).param("limit", limit);
        var placed = behind.isPresent()
                ? statement
                        .param("at", behind.get().at())
                        .param("atKind", behind.get().kind())
                        .param("atMatter", behind.get().matter())
                : statement;
        return placed.query((row, number) -> new InboxPlace(
                        light, row.getObject("at", LocalDate.class), row.getString("kind"), row.getLong("matter")))
                .list();
    }

    /// The rows at these places, in the same order.
    List<ItemRow> listAt(List<InboxPlace> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        var found = db
                .sql("select " + WorklistStore.COLUMNS + """
                from worklist.item
                where (kind, matter) in (select kinds, matters
                                         from unnest(:kinds::text[], :matters::bigint[]) as wanted (kinds, matters))
                """)
                .param("kinds", places.stream().map(InboxPlace::kind).toArray(String[]::new))
                .param("matters", places.stream().map(InboxPlace::matter).toArray(Long[]::new))
                .query(WorklistStore::row)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.state().subject(), row -> row));
        return places.stream()
                .flatMap(place -> Optional.ofNullable(found.get(place.kind() + ":" + place.matter())).stream())
                .toList();
    }

    /// How many matters there are of each light, counted up to a limit.
    Map<Light, Integer> count(InboxQuery query, LocalDate today, int limit) {
        String sql = Arrays.stream(Light.values())
                .map(light -> "select '" + light + "' as light, (select count(*) from ("
                        + from(query.scope().reach(), "1 as one", conditionOf(light) + filters(query), "")
                        + ") as counted) as n")
                .collect(Collectors.joining(" union all "));
        var counts = new EnumMap<Light, Integer>(Light.class);
        bind(db.sql(sql), query, today).param("limit", limit).query(row -> {
            counts.put(Light.valueOf(row.getString("light")), row.getInt("n"));
        });
        return counts;
    }

    /// How many matters are due on each day, by light.
    List<DueCount> countDue(InboxQuery query, LocalDate from, LocalDate to, LocalDate today) {
        String organs = switch (query.scope().reach()) {
            case FEW, MANY -> " and organ = any(:organs::text[])";
            case ALL -> "";
        };
        return bind(db.sql("""
                select due_on, case when due_on < :today then 'OVERDUE'
                                    when red_from <= :today then 'RED'
                                    when yellow_from <= :today then 'YELLOW'
                                    else 'GREEN' end as light, count(*) as n
                from worklist.item
                where red_from is not null and due_on between :from and :to
                """ + organs + filters(query) + " group by 1, 2 order by 1, 2"), query, today)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new DueCount(
                        row.getObject("due_on", LocalDate.class),
                        Light.valueOf(row.getString("light")),
                        row.getLong("n")))
                .list();
    }

    /// So many matters are due on a day.
    record DueCount(LocalDate day, Light light, long count) {}

    /// A statement over the organs asked: one by one while they are few, in one go through the whole index otherwise.
    private static String from(InboxQuery.Reach reach, String columns, String where, String order) {
        return switch (reach) {
            case FEW ->
                "select " + namesOf(columns) + " from unnest(:organs::text[]) as place (id) cross join lateral (select "
                        + columns
                        + " from worklist.item where organ = place.id and " + where + order
                        + " limit :limit) as found" + order + " limit :limit";
            case MANY ->
                "select " + columns + " from worklist.item where organ = any(:organs::text[]) and " + where + order
                        + " limit :limit";
            case ALL -> "select " + columns + " from worklist.item where " + where + order + " limit :limit";
        };
    }

    /// The names under which columns come out: what stands behind `as`, or the column itself.
    private static String namesOf(String columns) {
        return columns.replaceAll("\\w+ as ", "");
    }

    private static String conditionOf(Light light) {
        return switch (light) {
            case OVERDUE -> "red_from is not null and due_on < :today";
            case RED -> "red_from is not null and red_from <= :today and due_on >= :today";
            case YELLOW -> "red_from is not null and red_from > :today and yellow_from <= :today";
            case GREEN -> "red_from is not null and yellow_from > :today";
            case WAITING -> "turn <> 'DONE' and red_from is null";
        };
    }

    /// The day on which the light changes next; of what waits the day it came in.
    private static String orderOf(Light light) {
        return switch (light) {
            case OVERDUE, RED -> "due_on";
            case YELLOW -> "red_from";
            case GREEN -> "yellow_from";
            case WAITING -> "received_on";
        };
    }

    private static String filters(InboxQuery query) {
        var filters = new StringBuilder();
        if (query.scope().heldBy().isPresent()) {
            filters.append(" and held_by = :me and turn <> 'DONE'");
        }
        if (!query.kind().isEmpty()) {
            filters.append(" and kind = :kind");
        }
        switch (query.holder()) {
            case "" -> {}
            case InboxQuery.NOBODY -> filters.append(" and held_by is null");
            case InboxQuery.SOMEBODY -> filters.append(" and held_by is not null");
            default -> filters.append(" and held_by = :holder");
        }
        if (!query.words().isEmpty()) {
            filters.append(" and (starts_with(number, :words) or position(:words in title) > 0)");
        }
        if (query.due().isPresent()) {
            filters.append(" and due_on = :due");
        }
        return filters.toString();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, InboxQuery query, LocalDate today) {
        return statement
                .param("organs", query.scope().organs().toArray(String[]::new))
                .param("today", today)
                .param("me", query.scope().heldBy().orElse(""))
                .param("kind", query.kind())
                .param("holder", query.holder())
                .param("words", query.words())
                .param("due", query.due().orElse(today));
    }
}
