package gongkai.foundation.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an office entered from holiday notices, and the number of the edition it makes.
@Component
class CalendarStore {
    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts the corrections; another number means another calendar.
    long edition() {
        return jdbc.sql("select number from calendar.edition").query(Long.class).single();
    }

    /// The edition, locked until the transaction ends: corrections are made one after another.
    long lockEdition() {
        return jdbc.sql("select number from calendar.edition for update")
                .query(Long.class)
                .single();
    }

    void nextEdition() {
        jdbc.sql("update calendar.edition set number = number + 1").update();
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
        return listPublished().stream().map(PublishedYear::year).collect(Collectors.toSet());
    }

    List<PublishedYear> listPublished() {
        return jdbc.sql("""
                        select year, notice, entered_by, entered_at
                        from calendar.published_year
                        order by year
                        """)
                .query((row, number) -> new PublishedYear(
                        row.getInt("year"),
                        row.getString("notice"),
                        Optional.ofNullable(row.getString("entered_by")),
                        Optional.ofNullable(row.getTimestamp("entered_at")).map(Timestamp::toInstant)))
                .list();
    }

    /// Puts the days of some years in the place of those that stood there.
    void replaceDays(Collection<Integer> years, Collection<OverrideDay> days) {
        jdbc.sql("delete from calendar.override_day where extract(year from day) in (:years)")
                .param("years", years)
                .update();
        days.stream()
                .filter(day -> years.contains(day.day().getYear()))
                .forEach(day -> jdbc.sql("""
                        insert into calendar.override_day (day, working, name)
                        values (:day, :working, :name)
                        """)
                        .param("day", day.day())
                        .param("working", day.working())
                        .param("name", day.name())
                        .update());
    }

    void publish(CalendarChange.Notice notice, String actor, Instant at) {
        jdbc.sql("""
                insert into calendar.published_year (year, notice, text, entered_by, entered_at)
                values (:year, :notice, :text, :actor, :at)
                on conflict (year) do update set
                    notice = excluded.notice, text = excluded.text, entered_by = excluded.entered_by,
                    entered_at = excluded.entered_at
                """)
                .param("year", notice.year())
                .param("notice", notice.title())
                .param("text", notice.text())
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .update();
    }
}
