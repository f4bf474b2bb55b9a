package gongkai.foundation.worklist;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is kept of the calendar, by pairs of days.
@Repository
class RecountStore {
    private final JdbcClient db;

    RecountStore(JdbcClient db) {
        this.db = db;
    }

    /// From one day to another.
    record Period(LocalDate from, LocalDate to) {}

    /// A period with the days on which its light changes.
    record Clocked(Period period, ItemClock clock) {}

    /// A period with its working days.
    record Used(Period period, int days) {}

    /// The pairs of first and last day of running matters whose period, or the time to the ladder's end, touches the
    /// year.
    List<Period> listRunning(int year) {
        return periods("""
                select distinct started_on as first, due_on as last from worklist.item
                where red_from is not null and started_on <= :end
                  and greatest(due_on, supervise_from) >= :begin
                """, year);
    }

    /// The pairs of first and closing day of matters done that touch the year.
    List<Period> listClosed(int year) {
        return periods("""
                select distinct started_on as first, closed_on as last from worklist.item
                where closed_on >= :begin and started_on <= :end
                """, year);
    }

    private List<Period> periods(String sql, int year) {
        return db.sql(sql)
                .param("begin", LocalDate.of(year, 1, 1))
                .param("end", LocalDate.of(year, 12, 31))
                .query((row, number) ->
                        new Period(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .list();
    }

    void updateClocks(List<Clocked> clocks) {
        db.sql("""
                update worklist.item i set
                    yellow_from = c.yellow, red_from = c.red, supervise_from = c.supervise,
                    next_step_on = case i.step when 0 then c.yellow when 1 then c.red when 2 then c.last + 1
                                               when 3 then c.supervise end
                from unnest(:firsts::date[], :lasts::date[], :yellows::date[], :reds::date[], :supervises::date[])
                         as c (first, last, yellow, red, supervise)
                where i.red_from is not null and i.started_on = c.first and i.due_on = c.last
                """)
                .param("firsts", days(clocks, each -> Optional.of(each.period().from())))
                .param("lasts", days(clocks, each -> Optional.of(each.period().to())))
                .param("yellows", days(clocks, each -> Optional.of(each.clock().yellowFrom())))
                .param("reds", days(clocks, each -> Optional.of(each.clock().redFrom())))
                .param("supervises", days(clocks, each -> each.clock().superviseFrom()))
                .update();
    }

    void updateUsed(List<Used> used) {
        db.sql("""
                update worklist.item i set used_days = c.days
                from unnest(:firsts::date[], :lasts::date[], :days::int[]) as c (first, last, days)
                where i.started_on = c.first and i.closed_on = c.last and i.used_days <> c.days
                """)
                .param("firsts", days(used, each -> Optional.of(each.period().from())))
                .param("lasts", days(used, each -> Optional.of(each.period().to())))
                .param("days", used.stream().map(Used::days).toArray(Integer[]::new))
                .update();
    }

    private static <T> Date[] days(List<T> rows, Function<T, Optional<LocalDate>> day) {
        return rows.stream()
                .map(row -> day.apply(row).map(Date::valueOf).orElse(null))
                .toArray(Date[]::new);
    }
}
