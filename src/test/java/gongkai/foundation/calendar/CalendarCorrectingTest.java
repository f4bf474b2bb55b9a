package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The calendar itself; what becomes of open requests is tested in their room.
@HouseTest
class CalendarCorrectingTest {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final Person.Staff ADMINISTRATOR = staff(CITY);

    @Autowired
    private CalendarCorrecting correcting;

    @Autowired
    private CorrectionStore corrections;

    @Autowired
    private CalendarStore store;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private Organs organs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Policy policy;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @BeforeEach
    void settle() {
        if (organs.find(CITY).isEmpty()) {
            organs.enter(SampleOrgan.government("yunzhou"));
            organs.enter(SampleOrgan.department("civil", "yunzhou"));
        }
    }

    @Test
    void aPublishedYearIsInForceAtOnceWithItsDaysAndItsNotice() {
        var notice = new CalendarChange.Notice(2027, "2027年安排（示例）", NoticeSamples.YEAR_2027);
        var preview = correcting.preview(notice, ADMINISTRATOR);
        assertThat(preview.publishes()).isTrue();
        assertThat(preview.words()).isEqualTo("2027年放假安排公布");
        assertThat(preview.draft().changes())
                .extracting(DayChange::day)
                .contains(day("2027-02-20"), day("2027-10-04"))
                .doesNotContain(day("2027-01-01"));

        long id = correcting.confirm(notice, preview.digest(), "示例", ADMINISTRATOR);

        assertThat(calendars.current().statusOf(2027)).isEqualTo(YearStatus.PUBLISHED);
        assertThat(calendars.current().kindOf(day("2027-02-20"))).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendars.current().nameOf(day("2027-10-04"))).isEqualTo("国庆节");
        var correction = corrections.find(id).orElseThrow();
        assertThat(correction.actor()).isEqualTo("staff:1 苏维");
        assertThat(correction.days()).hasSize(preview.draft().changes().size());
        assertThat(store.listPublished())
                .filteredOn(year -> year.year() == 2027)
                .singleElement()
                .extracting(PublishedYear::notice)
                .isEqualTo("2027年安排（示例）");
        assertThatThrownBy(() -> correcting.preview(notice, ADMINISTRATOR)).hasMessageContaining("NOTHING_CHANGES");
    }

    @Test
    void oneDayOfABuiltInYearIsCorrectedAndTakenBack() {
        var saturday = day("2026-11-14");
        confirm(new CalendarChange.OneDay(saturday, true, "国庆节"));
        assertThat(calendars.current().kindOf(saturday)).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendars.current().nameOf(saturday)).isEqualTo("国庆节调休上班");

        confirm(new CalendarChange.OneDay(saturday, false, ""));
        assertThat(calendars.current().kindOf(saturday)).isEqualTo(DayKind.WEEKEND);
        assertThat(store.listOverrideDays()).extracting(OverrideDay::day).doesNotContain(saturday);

        var holiday = day("2026-02-23");
        confirm(new CalendarChange.OneDay(holiday, true, ""));
        assertThat(calendars.current().kindOf(holiday)).isEqualTo(DayKind.WORKING);
        confirm(new CalendarChange.OneDay(holiday, false, "春节"));
        assertThat(calendars.current().kindOf(holiday)).isEqualTo(DayKind.HOLIDAY);
        var makeUp = day("2026-05-09");
        confirm(new CalendarChange.OneDay(makeUp, false, ""));
        assertThat(calendars.current().kindOf(makeUp)).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void theNoticeOfABuiltInYearChangesNothingInIt() {
        var preview = correcting.preview(new CalendarChange.Notice(2024, "x", text(2024)), ADMINISTRATOR);
        assertThat(preview.draft().changes()).noneMatch(DayChange::movesDeadlines);
    }

    @Test
    void aConfirmationOfAnOlderPreviewIsShownTheNewOne() {
        var change = new CalendarChange.OneDay(day("2026-12-05"), true, "元旦");
        String digest = correcting.preview(change, ADMINISTRATOR).digest();
        confirm(new CalendarChange.OneDay(day("2026-12-12"), true, "元旦"));

        assertThatThrownBy(() -> correcting.confirm(change, digest, "示例", ADMINISTRATOR))
                .hasMessageContaining("PREVIEW_OUTDATED");
        assertThat(calendars.current().kindOf(day("2026-12-05"))).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void ofTwoConfirmationsAtOnceOneIsMade() {
        var change = new CalendarChange.OneDay(day("2026-12-19"), true, "元旦");
        String digest = correcting.preview(change, ADMINISTRATOR).digest();
        var both = List.of(
                CompletableFuture.supplyAsync(() -> made(change, digest)),
                CompletableFuture.supplyAsync(() -> made(change, digest)));
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
    }

    private boolean made(CalendarChange change, String digest) {
        try {
            return correcting.confirm(change, digest, "示例", ADMINISTRATOR) > 0;
        } catch (Refusal refusal) {
            return false;
        }
    }

    @Test
    void whoLooksAfterAPartOfTheHouseMayNotChangeItsCalendar() {
        var change = new CalendarChange.OneDay(day("2026-12-26"), true, "元旦");
        assertThatThrownBy(() -> correcting.preview(change, staff(OrganId.of("civil"))))
                .hasMessageContaining("NOT_YOURS");
    }

    @Test
    void whatIsMissingIsSaidAllAtOnce() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> correcting.preview(new CalendarChange.Notice(1000, "", ""), ADMINISTRATOR))
                .satisfies(refusal -> assertThat(refusal.problems()).hasSize(3));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> correcting.confirm(
                        new CalendarChange.OneDay(day("2026-12-26"), true, ""), "", " ", ADMINISTRATOR))
                .satisfies(refusal -> assertThat(refusal.problems()).hasSize(2));
    }

    @Test
    void correctionsAreAppendOnly() {
        confirm(new CalendarChange.OneDay(day("2026-06-13"), true, "端午节"));
        for (String table : List.of("correction", "correction_day", "correction_move")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("delete from calendar." + table).update());
        }
    }

    @Test
    void whatWasMadeMeanwhileIsCountedOnceMoreAndOnlyOnce() {
        var room = new LateRoom();
        var own = new CalendarCorrecting(store, corrections, calendars, List.of(room), policy, organs, events, clock);
        var transaction = new TransactionTemplate(transactions);
        Instant later = clock.instant().plusSeconds(60);
        transaction.execute(status -> own.followUp(later));
        var change = new CalendarChange.OneDay(day("2026-07-11"), true, "端午节");
        var preview = own.preview(change, ADMINISTRATOR);
        long id = confirmed(transaction, own, change, preview.digest());

        room.late = true;
        assertThat(transaction.<Long>execute(status -> own.followUp(later))).isEqualTo(1);
        assertThat(transaction.<Long>execute(status -> own.followUp(later))).isZero();

        assertThat(corrections.listMoves(id, 0, 10))
                .containsExactly(new Correction.Move(
                        "试验", "2026-000001", "civil", "/x", day("2026-07-20"), day("2026-07-17"), true));
    }

    private static long confirmed(
            TransactionTemplate transaction, CalendarCorrecting own, CalendarChange change, String digest) {
        var made = new AtomicLong();
        transaction.executeWithoutResult(status -> made.set(own.confirm(change, digest, "示例", ADMINISTRATOR)));
        return made.get();
    }

    /// A room in which somebody wrote a date by the old calendar while the correction was under way.
    private static final class LateRoom implements OpenDeadlines {
        private boolean late;

        @Override
        public String label() {
            return "试验";
        }

        @Override
        public void preview(WorkCalendar corrected, Consumer<DeadlineMove> found) {
            if (late) {
                found.accept(new DeadlineMove("2026-000001", "x", "civil", "/x", day("2026-07-20"), day("2026-07-17")));
            }
        }

        @Override
        public void move(WorkCalendar corrected, Cause cause, Consumer<DeadlineMove> moved) {
            preview(corrected, moved);
        }
    }

    private void confirm(CalendarChange change) {
        String digest = correcting.preview(change, ADMINISTRATOR).digest();
        correcting.confirm(change, digest, "示例", ADMINISTRATOR);
    }

    private static String text(int year) {
        return NoticeTable.all().stream()
                .filter(table -> table.year() == year)
                .map(NoticeParserTest::plainText)
                .findFirst()
                .orElseThrow();
    }

    private static Person.Staff staff(OrganId organ) {
        return new Person.Staff(1, "su", "苏维", organ, List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, organ)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
