package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkCalendarTest {
    private final WorkCalendar calendar = WorkCalendar.standard();

    @ParameterizedTest
    @MethodSource("notices")
    void everyDayIsWhatTheNoticeOfItsYearSays(NoticeTable notice) {
        days(notice.year())
                .forEach(day -> assertThat(calendar.kindOf(day)).as("%s", day).isIn(notice.kindsOf(day)));
    }

    @ParameterizedTest
    @MethodSource("notices")
    void theYearHasItsKnownNumberOfWorkingDays(NoticeTable notice) {
        assertThat(days(notice.year()).filter(calendar::isWorkingDay)).hasSize(notice.workingDays());
        assertThat(calendar.workingDaysBetween(
                        LocalDate.of(notice.year() - 1, 12, 31), LocalDate.of(notice.year(), 12, 31)))
                .isEqualTo(notice.workingDays());
        assertThat(calendar.statusOf(notice.year())).isEqualTo(YearStatus.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-26, 20, 2025-10-30",
        "2025-12-31, 20, 2026-01-29",
        "2026-02-10,  7, 2026-02-26",
        "2026-02-10, 20, 2026-03-16",
        "2026-02-20, 20, 2026-03-20",
        "2026-04-30, 20, 2026-06-01",
        "2026-09-18, 15, 2026-10-15",
        "2024-02-09,  1, 2024-02-18"
    })
    void aPeriodEndsOnTheDayTheLawKnows(LocalDate dayZero, int days, LocalDate due) {
        assertThat(calendar.addWorkingDays(dayZero, days)).isEqualTo(due);
        assertThat(calendar.workingDaysBetween(dayZero, due)).isEqualTo(days);
        assertThat(calendar.workingDaysBetween(due, dayZero)).isEqualTo(-days);
        assertThat(Deadline.workingDays(dayZero, days).dueOn(calendar)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, HOLIDAY, 国庆节",
        "2026-10-10, MAKE_UP, 国庆节调休上班",
        "2026-10-17, WEEKEND, 周六",
        "2026-10-19, WORKING, 周一",
        "2020-10-01, HOLIDAY, 国庆节、中秋节",
        "2015-09-03, HOLIDAY, 抗战胜利纪念日",
        "2013-04-07, MAKE_UP, 清明节调休上班",
        "2013-10-12, MAKE_UP, 国庆节调休上班"
    })
    void aDayHasAKindAndAName(LocalDate day, DayKind kind, String name) {
        assertThat(calendar.kindOf(day)).isEqualTo(kind);
        assertThat(calendar.nameOf(day)).isEqualTo(name);
    }

    @Test
    void addingNothingStaysOnAWorkingDayAndRollsOffARestDay() {
        assertThat(calendar.addWorkingDays(day("2026-02-14"), 0)).isEqualTo(day("2026-02-14"));
        assertThat(calendar.addWorkingDays(day("2026-02-15"), 0)).isEqualTo(day("2026-02-24"));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.addWorkingDays(day("2026-02-15"), -1));
    }

    @Test
    void aYearWithoutNoticeRestsOnTheThirteenStatutoryDaysAndOnWeekends() {
        assertThat(days(2027).filter(day -> calendar.kindOf(day) == DayKind.HOLIDAY))
                .containsExactly(
                        day("2027-01-01"),
                        day("2027-02-05"),
                        day("2027-02-06"),
                        day("2027-02-07"),
                        day("2027-02-08"),
                        day("2027-04-05"),
                        day("2027-05-01"),
                        day("2027-05-02"),
                        day("2027-06-09"),
                        day("2027-09-15"),
                        day("2027-10-01"),
                        day("2027-10-02"),
                        day("2027-10-03"));
        assertThat(days(2027).filter(day -> calendar.kindOf(day) == DayKind.MAKE_UP))
                .isEmpty();
        assertThat(calendar.kindOf(day("2027-02-13"))).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.nameOf(day("2027-02-05"))).isEqualTo("春节");
        assertThat(calendar.statusOf(2027)).isEqualTo(YearStatus.PROVISIONAL);
    }

    @Test
    void whereTwoStatutoryHolidaysMeetTheDayBearsBothNames() {
        assertThat(calendar.nameOf(day("2031-10-01"))).isEqualTo("国庆节、中秋节");
    }

    @Test
    void theDaysAnOfficeEnteredWinOverTheBuiltInCalendar() {
        var entered = WorkCalendar.with(
                List.of(
                        new OverrideDay(day("2027-02-09"), false, "春节"),
                        new OverrideDay(day("2027-02-20"), true, "春节调休上班"),
                        new OverrideDay(day("2027-01-01"), true, "元旦照常上班")),
                Set.of(2027));
        assertThat(entered.kindOf(day("2027-02-09"))).isEqualTo(DayKind.HOLIDAY);
        assertThat(entered.kindOf(day("2027-02-20"))).isEqualTo(DayKind.MAKE_UP);
        assertThat(entered.nameOf(day("2027-02-20"))).isEqualTo("春节调休上班");
        assertThat(entered.kindOf(day("2027-01-01"))).isEqualTo(DayKind.WORKING);
        assertThat(entered.nameOf(day("2027-01-01"))).isEqualTo("周五");
        assertThat(entered.kindOf(day("2027-02-05"))).isEqualTo(DayKind.HOLIDAY);
        assertThat(entered.statusOf(2027)).isEqualTo(YearStatus.PUBLISHED);
        assertThat(entered.statusOf(2028)).isEqualTo(YearStatus.PROVISIONAL);
        assertThat(calendar.kindOf(day("2027-02-09"))).isEqualTo(DayKind.WORKING);
    }

    @Test
    void theShareUsedGrowsFromNothingToOneAndBeyond() {
        var due = calendar.addWorkingDays(day("2026-03-02"), 20);
        assertThat(calendar.shareUsed(day("2026-03-02"), due, day("2026-03-01")))
                .isZero();
        assertThat(calendar.shareUsed(day("2026-03-02"), due, day("2026-03-02")))
                .isZero();
        assertThat(calendar.shareUsed(day("2026-03-02"), due, day("2026-03-07")))
                .isEqualTo(0.2, within(1e-9));
        assertThat(calendar.shareUsed(day("2026-03-02"), due, due)).isEqualTo(1.0, within(1e-9));
        assertThat(calendar.shareUsed(day("2026-03-02"), due, due.plusDays(1))).isEqualTo(1.05, within(1e-9));
        assertThat(calendar.shareUsed(day("2026-03-02"), day("2026-03-02"), day("2026-03-02")))
                .isEqualTo(1.0);
    }

    @Test
    void datesAreWrittenWithoutLeadingZeros() {
        assertThat(DateText.full(day("2026-03-06"))).isEqualTo("2026年3月6日");
        assertThat(DateText.brief(day("2026-03-06"))).isEqualTo("3月6日");
        assertThat(DateText.weekday(day("2026-03-06"))).isEqualTo("周五");
    }

    private static List<NoticeTable> notices() {
        return NoticeTable.all();
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
