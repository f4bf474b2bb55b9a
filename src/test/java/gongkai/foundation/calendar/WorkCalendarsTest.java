package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongkai.house.HouseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class WorkCalendarsTest {
    private static final LocalDate SATURDAY = LocalDate.of(2027, 2, 20);

    private final WorkCalendars calendars;
    private final CalendarStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    WorkCalendarsTest(WorkCalendars calendars, CalendarStore store, JdbcClient jdbc, TransactionTemplate transaction) {
        this.calendars = calendars;
        this.store = store;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @AfterEach
    void leaveNothingBehind() {
        jdbc.sql("delete from calendar.override_day").update();
        jdbc.sql("delete from calendar.published_year").update();
        calendars.forget();
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

        calendars.forget();

        assertThat(calendars.current().kindOf(SATURDAY)).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendars.current().nameOf(SATURDAY)).isEqualTo("春节调休上班");
        assertThat(calendars.current().statusOf(2027)).isEqualTo(YearStatus.PUBLISHED);
        assertThat(before.kindOf(SATURDAY)).isEqualTo(DayKind.WEEKEND);
    }

    /// Who waits for the database while looking keeps nobody else waiting: the others may hold what it waits for.
    @Test
    void whileOneLooksTheOthersGoOn() throws Exception {
        var time = new AtomicLong();
        var watched = new WorkCalendars(store, time::get);
        var known = watched.current();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var looking = transaction.execute(held -> {
                jdbc.sql("lock table calendar.edition in access exclusive mode").update();
                time.addAndGet(Duration.ofSeconds(3).toNanos());
                var one = others.submit(watched::current);
                waitUntilOneWaits();
                assertThat(watched.current()).isSameAs(known);
                assertThat(one).isNotDone();
                return one;
            });
            assertThat(Objects.requireNonNull(looking).get()).isSameAs(known);
        }
    }

    private void waitUntilOneWaits() {
        while (jdbc.sql("select count(*) from pg_locks where not granted and relation = 'calendar.edition'::regclass")
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
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
