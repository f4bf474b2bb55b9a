package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what an office entered from a holiday notice.
@Component
class CalendarStore {
    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OverrideDay> listOverrideDays() {
        return jdbc.sql("""
                        select day, working, name
                        from calendar.override_day
                        order by day
                        """)
                .query((row, number) -> new OverrideDay(
                        row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("name")))
                .list();
    }

    Set<Integer> listPublishedYears() {
        return Set.copyOf(
                jdbc.sql("""
                        select year
                        from calendar.published_year
                        """).query((row, number) -> row.getInt("year")).list());
    }
}
