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
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts of requests, and the lists behind them: each pair is built on one condition.
@Repository
class FoiFigureStore {
    /// Closed by its last day, or while no period ran.
    static final String IN_TIME = "(clock_stopped or closed_on <= due_on)";

    /// What is looked at of a request when it is counted.
    private static final String COUNTED = "applicant_kind, decision, received_on, closed_on";

    private final JdbcClient db;

    FoiFigureStore(JdbcClient db) {
        this.db = db;
    }

    /// Requests that never went to another organ.
    private static final String STAYED = """
            from foi.request
            where not moved and organ = any (cast(:organs as text[]))
            """;

    /// The few that did, each with who held it at the end of the year that ends on `:last`. A finished request never
    /// moves, so that is who held it when it was closed, too.
    private static String moved(String columns) {
        return """
            from (select %s, coalesce(later.from_organ, request.organ) as holder
                  from foi.request
                  left join (select distinct on (request_id) request_id, from_organ
                             from foi.request_move
                             where moved_on > :last
                             order by request_id, moved_on, request_move.id) later on later.request_id = request.id
                  where moved) request
            where holder = any (cast(:organs as text[]))
            """.formatted(columns);
    }

    /// Requests with the organ each counts for in a year: whoever held it when it was closed or the year ended.
    static String held(String columns) {
        return "(select %1$s, organ as held_by %2$s union all select %1$s, holder as held_by %3$s) request"
                .formatted(columns, STAYED, moved(columns));
    }

    /// Organs as a list in a statement.
    static String[] values(Collection<OrganId> organs) {
        return organs.stream().map(OrganId::value).toArray(String[]::new);
    }

    /// Table 三 of each of these organs in one pass.
    Map<OrganId, Map<FoiFigures.Place, Long>> tables(Collection<OrganId> organs, int year) {
        var tables = new HashMap<OrganId, Map<FoiFigures.Place, Long>>();
        counted(
                        "held_by, ",
                        organs,
                        year,
                        counts("organ as held_by, ", STAYED),
                        counts("holder as held_by, ", moved(COUNTED)))
                .query(row -> {
                    enter(tables.computeIfAbsent(OrganId.of(row.getString("held_by")), organ -> new HashMap<>()), row);
                });
        return tables;
    }

    /// Table 三 of all these organs together.
    Map<FoiFigures.Place, Long> consolidated(Collection<OrganId> organs, int year) {
        var table = new HashMap<FoiFigures.Place, Long>();
        counted("", organs, year, counts("", STAYED), counts("", moved(COUNTED)))
                .query(row -> {
                    enter(table, row);
                });
        return table;
    }

    /// Each kind, each decision and their totals is a grouping set of its own over the counts below, so every total
    /// counts every row.
    private JdbcClient.StatementSpec counted(
            String by, Collection<OrganId> organs, int year, String stayed, String moved) {
        planForTheseOrgans(db);
        return db.sql("""
                select %1$sapplicant_kind, decision, grouping(applicant_kind) = 1 as of_any_kind,
                       grouping(decision) = 1 as of_any_decision,
                       sum(new_requests) as new_requests, sum(carried_in) as carried_in, sum(decided) as decided,
                       sum(total_handled) as total_handled, sum(carried_out) as carried_out
                from (%2$s union all %3$s) counts
                group by %1$sgrouping sets ((), (applicant_kind), (decision), (applicant_kind, decision))
                """.formatted(by, stayed, moved))
                .param("organs", values(organs))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31));
    }

    /// Requests read once and counted by kind and decision, one without a decision too. What was over before the year
    /// or began after it counts nowhere and is left out from the start. Those that moved are counted apart, so that
    /// the many that did not can be read by several processes at once.
    private static String counts(String by, String requests) {
        return """
                select %1$sapplicant_kind, decision,
                       count(*) filter (where %2$s) as new_requests,
                       count(*) filter (where %3$s) as carried_in,
                       count(*) filter (where %4$s) as decided,
                       count(*) filter (where %5$s) as total_handled,
                       count(*) filter (where %6$s) as carried_out
                %7$s
                  and (received_on >= :first or closed_on is null or closed_on >= :first)
                  and (received_on <= :last or closed_on <= :last)
                group by %8$sapplicant_kind, decision
                """.formatted(Stream.of(
                        Stream.of(by),
                        Arrays.stream(FoiFigures.Count.values()).map(FoiFigureStore::inTime),
                        Stream.of(requests, by.isEmpty() ? "" : "held_by, "))
                .flatMap(each -> each)
                .toArray());
    }

    /// A plan made for any organs at all reads the whole table through an index where thousands are named, which takes
    /// five times as long; so in this transaction each question is planned for the organs it names.
    static void planForTheseOrgans(JdbcClient db) {
        db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    private static Optional<ApplicantKind> kindOf(ResultSet row) throws SQLException {
        return row.getBoolean("of_any_kind")
                ? Optional.empty()
                : Optional.of(ApplicantKind.valueOf(row.getString("applicant_kind")));
    }

    /// One group: with a decision it fills one cell, without one a cell of every other row.
    private static void enter(Map<FoiFigures.Place, Long> table, ResultSet row) throws SQLException {
        Optional<ApplicantKind> kind = kindOf(row);
        if (row.getBoolean("of_any_decision")) {
            for (FoiFigures.Count count : FoiFigures.Count.values()) {
                if (count != FoiFigures.Count.DECIDED) {
                    long value = row.getLong(count.name().toLowerCase(Locale.ROOT));
                    table.put(new FoiFigures.Place(FoiFigures.Row.of(count), kind), value);
                }
            }
        } else if (row.getString("decision") != null) {
            var decision = Decision.valueOf(row.getString("decision"));
            table.put(new FoiFigures.Place(FoiFigures.Row.of(decision), kind), row.getLong("decided"));
        }
    }

    Map<FoiFigures.Place, Long> separated(OrganId organ, int year) {
        var grounds = new HashMap<FoiFigures.Place, Long>();
        db.sql("""
                select withheld, applicant_kind, grouping(applicant_kind) = 1 as of_any_kind, count(*) as replies
                from %s
                join foi.reply on reply.request_id = request.id
                where decision = 'PARTLY_DISCLOSED' and withheld is not null and %s
                group by withheld, grouping sets ((), (applicant_kind))
                """.formatted(held("id, applicant_kind, decision, closed_on"), inTime(FoiFigures.Count.DECIDED)))
                .param("organs", values(List.of(organ)))
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(row -> {
                    var ground = FoiFigures.Row.of(Decision.valueOf(row.getString("withheld")));
                    grounds.put(new FoiFigures.Place(ground, kindOf(row)), row.getLong("replies"));
                });
        return grounds;
    }

    /// Goes from organ to organ along the index: one step for each organ, however many requests there are. What moved
    /// counts for each organ from the year in which it came there.
    Map<OrganId, Integer> firstYears() {
        var years = new HashMap<OrganId, Integer>();
        db.sql("""
                with recursive oldest as (
                    (select organ, received_on from foi.request where not moved order by organ, received_on limit 1)
                    union all
                    (select next.organ, next.received_on
                     from oldest
                     cross join lateral (
                         select request.organ, request.received_on
                         from foi.request
                         where not moved and request.organ > oldest.organ
                         order by request.organ, request.received_on
                         limit 1) next)
                ),
                stay as (
                    select request_id, from_organ, to_organ, moved_on,
                           lag(moved_on) over steps as since, lead(moved_on) over steps as until
                    from foi.request_move
                    window steps as (partition by request_id order by moved_on, id)
                ),
                begun as (
                    select organ, received_on as since from oldest
                    union all
                    select from_organ, coalesce(since, received_on) from stay join foi.request on id = request_id
                    union all
                    select to_organ, moved_on from stay where until is null
                )
                select organ, cast(extract(year from min(since)) as int) as year
                from begun
                group by organ
                """).query(row -> {
            years.put(OrganId.of(row.getString("organ")), row.getInt("year"));
        });
        return years;
    }

    List<FoiRequest> listBehind(OrganId organ, int year, FoiFigures.Row row, Optional<ApplicantKind> kind) {
        return db.sql("select %s from %s where %s order by id"
                        .formatted(FoiRequestStore.COLUMNS, held(FoiRequestStore.COLUMNS), condition(row)))
                .params(parameters(organ, year, row, kind))
                .query(FoiRequestStore::request)
                .list();
    }

    private static String condition(FoiFigures.Row row) {
        return "(:kind::text is null or applicant_kind = :kind) and " + inTime(row.count())
                + (row.decision().isPresent() ? " and decision = :decision" : "");
    }

    /// When a request counts; what was decided in a year is also asked for its decision.
    static String inTime(FoiFigures.Count count) {
        return switch (count) {
            case NEW_REQUESTS -> "received_on between :first and :last";
            case CARRIED_IN -> "received_on < :first and (closed_on is null or closed_on >= :first)";
            case DECIDED, TOTAL_HANDLED -> "closed_on between :first and :last";
            case CARRIED_OUT -> "received_on <= :last and (closed_on is null or closed_on > :last)";
        };
    }

    private static Map<String, Object> parameters(
            OrganId organ, int year, FoiFigures.Row row, Optional<ApplicantKind> kind) {
        var parameters = new HashMap<String, Object>();
        parameters.put("organs", values(List.of(organ)));
        parameters.put("kind", kind.map(Enum::name).orElse(null));
        parameters.put("first", LocalDate.of(year, 1, 1));
        parameters.put("last", LocalDate.of(year, 12, 31));
        row.decision().ifPresent(decision -> parameters.put("decision", decision.name()));
        return parameters;
    }

    long countResponses(LocalDate from, LocalDate until, FoiFigures.Response which) {
        return db.sql("select count(*) from foi.request where " + condition(which))
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    List<FoiRequest> listBehindResponses(LocalDate from, LocalDate until, FoiFigures.Response which) {
        return db.sql("select %s from foi.request where %s order by id desc"
                        .formatted(FoiRequestStore.COLUMNS, condition(which)))
                .param("from", from)
                .param("until", until)
                .query(FoiRequestStore::request)
                .list();
    }

    private static String condition(FoiFigures.Response which) {
        return switch (which) {
            case RECEIVED -> "received_on between :from and :until";
            case ANSWERED -> "closed_on between :from and :until";
            case ON_TIME -> "closed_on between :from and :until and " + IN_TIME;
        };
    }
}
