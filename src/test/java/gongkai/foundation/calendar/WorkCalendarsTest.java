package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongkai.house.HouseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class WorkCalendarsTest {
    private static final LocalDate SATURDAY = LocalDate.of(2027, 2, 20);

    private final WorkCalendars calendars;
    private final JdbcClient jdbc;

    @Autowired
    WorkCalendarsTest(WorkCalendars calendars, JdbcClient jdbc) {
        this.calendars = calendars;
        this.jdbc = jdbc;
    }

    @AfterEach
    void leaveNothingBehind() {
        jdbc.sql("delete from calendar.override_day").update();
        jdbc.sql("delete from calendar.published_year").update();
        calendars.refresh();
    }

    @Test
    void withNothingEnteredTheBuiltInCalendarIsInForce() {
        assertThat(calendars.current().kindOf(SATURDAY)).isEqualTo(DayKind.WEEKEND);
        assertThat(calendars.current().statusOf(2027)).isEqualTo(YearStatus.PROVISIONAL);
    }

    @Test
    void anEnteredDayIsInForceAfterTheCalendarIsReadAgain() {
        var before = calendars.current();
        enter("春节调休上班");
        jdbc.sql("insert into calendar.published_year (year, notice) values (2027, '2027年放假安排（示例）')")
                .update();
        assertThat(calendars.current()).isSameAs(before);

        calendars.refresh();

        assertThat(calendars.current().kindOf(SATURDAY)).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendars.current().nameOf(SATURDAY)).isEqualTo("春节调休上班");
        assertThat(calendars.current().statusOf(2027)).isEqualTo(YearStatus.PUBLISHED);
        assertThat(before.kindOf(SATURDAY)).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void aDayWithoutANameIsRefusedByTheDatabase() {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> enter(" "));
    }

    private void enter(String name) {
        jdbc.sql("insert into calendar.override_day (day, working, name) values (:day, true, :name)")
                .param("day", SATURDAY)
                .param("name", name)
                .update();
    }
}
