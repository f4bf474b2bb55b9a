package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final WorkCalendar calendar = WorkCalendar.standard();

    /// March 2026 has no holiday: received on Monday the 2nd, due on Monday the 30th.
    private final Deadline march = Deadline.workingDays(day("2026-03-02"), 20);

    @Test
    void aRequestReceivedOnMondayIsDueTwentyWorkingDaysLater() {
        assertThat(march.dueOn(calendar)).isEqualTo(day("2026-03-30"));
    }

    @Test
    void theDayTheLetterIsSentCountsAndTheDayOfTheAnswerDoesNot() {
        var asked = march.suspended(day("2026-03-04"), day("2026-03-06"));
        assertThat(asked.dueOn(calendar)).isEqualTo(day("2026-04-01"));
        assertThat(markOn("2026-03-04", asked)).isEqualTo(DayMark.COUNTED);
        assertThat(markOn("2026-03-05", asked)).isEqualTo(DayMark.SUSPENDED);
        assertThat(markOn("2026-03-06", asked)).isEqualTo(DayMark.SUSPENDED);
        assertThat(markOn("2026-03-09", asked)).isEqualTo(DayMark.COUNTED);
    }

    @Test
    void anAnswerOnTheSameDaySuspendsNothing() {
        assertThat(march.suspended(day("2026-03-04"), day("2026-03-04")).dueOn(calendar))
                .isEqualTo(day("2026-03-30"));
    }

    @Test
    void lettersRunningInParallelSuspendAWorkingDayOnce() {
        var both = march.suspended(day("2026-03-04"), day("2026-03-11"))
                .suspended(day("2026-03-06"), day("2026-03-10"))
                .suspended(day("2026-03-10"), day("2026-03-13"));
        assertThat(both.dueOn(calendar))
                .isEqualTo(march.suspended(day("2026-03-04"), day("2026-03-13")).dueOn(calendar));
    }

    @Test
    void restDaysInsideASuspensionDoNotMoveTheDueDate() {
        assertThat(march.suspended(day("2026-03-06"), day("2026-03-08")).dueOn(calendar))
                .isEqualTo(day("2026-03-30"));
    }

    @Test
    void aSuspensionBeforeDayZeroOrAfterTheDueDateChangesNothing() {
        assertThat(march.suspended(day("2026-02-10"), day("2026-03-02")).dueOn(calendar))
                .isEqualTo(day("2026-03-30"));
        assertThat(march.suspended(day("2026-03-31"), day("2026-04-10")).dueOn(calendar))
                .isEqualTo(day("2026-03-30"));
    }

    @Test
    void aLetterSentInTheTimeWonByAnotherStillSuspends() {
        var twice =
                march.suspended(day("2026-03-04"), day("2026-03-06")).suspended(day("2026-03-31"), day("2026-04-02"));
        assertThat(twice.dueOn(calendar)).isEqualTo(day("2026-04-03"));
        assertThat(countedDays(twice)).isEqualTo(20);
    }

    @Test
    void aLetterSentOnTheLastDayMovesTheLastDayToTheAnswer() {
        var asked = march.suspended(day("2026-03-30"), day("2026-04-02"));
        assertThat(asked.dueOn(calendar)).isEqualTo(day("2026-04-02"));
        assertThat(markOn("2026-03-30", asked)).isEqualTo(DayMark.SUSPENDED);
        assertThat(countedDays(asked)).isEqualTo(20);
    }

    @Test
    void anExtensionIsCountedOnAfterTheSuspension() {
        var extended = march.suspended(day("2026-03-04"), day("2026-03-06")).extendedBy(20);
        assertThat(extended.dueOn(calendar)).isEqualTo(calendar.addWorkingDays(day("2026-04-01"), 20));
        assertThat(extended.explain(calendar).sentence())
                .isEqualTo("自2026年3月2日收到之日的次日起算，第40个工作日（含延长的20个工作日）为2026年4月30日；" + "其间清明节放假3天不计，期限中止的2个工作日不计。");
    }

    @Test
    void theSentenceNamesHolidaysAndMakeUpDays() {
        var explanation = Deadline.workingDays(day("2026-02-10"), 20).explain(calendar);
        assertThat(explanation.sentence())
                .isEqualTo("自2026年2月10日收到之日的次日起算，第20个工作日为2026年3月16日；" + "其间春节放假9天不计，2月14日、2月28日调休上班计入。");
        assertThat(explanation.warning()).isEmpty();
        assertThat(explanation.counted()).isEqualTo(20);
    }

    @Test
    void theSentenceOfAnOrdinaryMonthNamesTheWeekend() {
        assertThat(march.explain(calendar, "交办之日").sentence())
                .isEqualTo("自2026年3月2日交办之日的次日起算，第20个工作日为2026年3月30日；其间周六、周日不计。");
        assertThat(Deadline.workingDays(day("2026-03-02"), 2).explain(calendar).sentence())
                .isEqualTo("自2026年3月2日收到之日的次日起算，第2个工作日为2026年3月4日。");
    }

    @Test
    void inAPeriodAcrossTheTurnOfTheYearMakeUpDaysAreNamedWithTheirYear() {
        assertThat(Deadline.workingDays(day("2025-10-09"), 70).explain(calendar).sentence())
                .endsWith("其间元旦放假3天不计，2025年10月11日、2026年1月4日调休上班计入。");
    }

    @Test
    void aPeriodThatReachesAProvisionalYearSaysSo() {
        var explanation = Deadline.workingDays(day("2026-12-21"), 20).explain(calendar);
        assertThat(explanation.isProvisional()).isTrue();
        assertThat(explanation.warning()).contains("2027年放假安排尚未公布，日期可能调整。");
        assertThat(Deadline.workingDays(day("2003-06-02"), 20).explain(calendar).warning())
                .contains("2003年放假安排未收录，日期仅供参考。");
    }

    @Test
    void aPeriodInAYearTheOfficeEnteredIsFinal() {
        var entered = WorkCalendar.with(List.of(), Set.of(2027));
        assertThat(Deadline.workingDays(day("2026-12-21"), 20).explain(entered).isProvisional())
                .isFalse();
    }

    @Test
    void everyKindOfDayHasItsMarkAndItsNote() {
        var explanation = Deadline.workingDays(day("2026-02-10"), 7)
                .suspended(day("2026-02-11"), day("2026-02-12"))
                .explain(calendar);
        assertThat(explanation.lines())
                .startsWith(
                        new DayLine(day("2026-02-10"), DayMark.START, 0, "起算日，当日不计"),
                        new DayLine(day("2026-02-11"), DayMark.COUNTED, 1, ""),
                        new DayLine(day("2026-02-12"), DayMark.SUSPENDED, 0, "期限中止，不计"),
                        new DayLine(day("2026-02-13"), DayMark.COUNTED, 2, ""),
                        new DayLine(day("2026-02-14"), DayMark.MAKE_UP, 3, "春节调休上班"),
                        new DayLine(day("2026-02-15"), DayMark.HOLIDAY, 0, "春节"))
                .endsWith(new DayLine(day("2026-02-27"), DayMark.DUE, 7, "期限届满日"));
    }

    @Test
    void aLastDayThatIsAMakeUpDaySaysSo() {
        assertThat(Deadline.workingDays(day("2026-02-10"), 4)
                        .explain(calendar)
                        .lines()
                        .getLast())
                .isEqualTo(new DayLine(day("2026-02-14"), DayMark.DUE, 4, "期限届满日（春节调休上班）"));
    }

    @Test
    void aPeriodOfNoDaysEndsOnTheDayItselfOrTheNextWorkingDay() {
        assertThat(Deadline.workingDays(day("2026-02-10"), 0).explain(calendar).sentence())
                .isEqualTo("2026年2月10日收到之日当日为限，期限届满日为2026年2月10日。");
        var rolled = Deadline.workingDays(day("2026-02-20"), 0).explain(calendar);
        assertThat(rolled.dueOn()).isEqualTo(day("2026-02-24"));
        assertThat(rolled.lines()).noneMatch(DayLine::isCounted);
    }

    @Test
    void theStripHasWholeWeeksAndEveryLineOnce() {
        var explanation = Deadline.workingDays(day("2026-02-10"), 20).explain(calendar);
        var weeks = explanation.weeks();
        assertThat(weeks).hasSize(6);
        assertThat(weeks).allSatisfy(week -> {
            assertThat(week.days().getFirst().day().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(week.days()).hasSize(7);
        });
        var days = weeks.stream().flatMap(week -> week.days().stream()).toList();
        assertThat(days.stream().filter(line -> line.mark() != DayMark.OUTSIDE).toList())
                .isEqualTo(explanation.lines());
        assertThat(days.getFirst()).isEqualTo(new DayLine(day("2026-02-09"), DayMark.OUTSIDE, 0, ""));
    }

    @Test
    void nothingNegativeIsAccepted() {
        assertThatIllegalArgumentException().isThrownBy(() -> Deadline.workingDays(day("2026-02-10"), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> march.extendedBy(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> march.suspended(day("2026-03-06"), day("2026-03-05")));
    }

    private DayMark markOn(String day, Deadline deadline) {
        return deadline.explain(calendar).lines().stream()
                .filter(line -> line.day().equals(day(day)))
                .findFirst()
                .orElseThrow()
                .mark();
    }

    private long countedDays(Deadline deadline) {
        return deadline.explain(calendar).lines().stream()
                .filter(DayLine::isCounted)
                .count();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
