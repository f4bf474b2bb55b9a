package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// What must hold for any day from 2010 to 2037, published or provisional. Days are given as distances from
/// 2010-01-01.
class DeadlinePropertyTest {
    private static final LocalDate ORIGIN = LocalDate.of(2010, 1, 1);
    private static final int LAST = 10_000;
    private static final Set<DayMark> COUNTING = EnumSet.of(DayMark.COUNTED, DayMark.MAKE_UP, DayMark.DUE);

    private final WorkCalendar calendar = WorkCalendar.standard();

    @Property
    void countingBackWhatWasAddedGivesTheSameNumber(
            @ForAll @IntRange(max = LAST) int start, @ForAll @IntRange(min = 1, max = 800) int days) {
        var due = calendar.addWorkingDays(day(start), days);
        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(calendar.workingDaysBetween(day(start), due)).isEqualTo(days);
        assertThat(calendar.workingDaysBetween(due, day(start))).isEqualTo(-days);
    }

    @Property
    void theFastSumIsTheSameAsAWalk(
            @ForAll @IntRange(max = LAST) int start, @ForAll @IntRange(min = 1, max = 400) int days) {
        var walked = day(start);
        for (int left = days; left > 0; ) {
            walked = walked.plusDays(1);
            left -= calendar.isWorkingDay(walked) ? 1 : 0;
        }
        assertThat(calendar.addWorkingDays(day(start), days)).isEqualTo(walked);
    }

    @Property
    void aLaterStartOrALongerPeriodIsNeverDueEarlier(
            @ForAll @IntRange(max = LAST) int start,
            @ForAll @IntRange(max = 30) int later,
            @ForAll @IntRange(max = 60) int days,
            @ForAll @IntRange(max = 60) int more) {
        var due = calendar.addWorkingDays(day(start), days);
        assertThat(calendar.addWorkingDays(day(start + later), days)).isAfterOrEqualTo(due);
        assertThat(calendar.addWorkingDays(day(start), days + more)).isAfterOrEqualTo(due);
    }

    @Property
    void addingInTwoStepsIsAddingAtOnce(
            @ForAll @IntRange(max = LAST) int start,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll @IntRange(max = 60) int more) {
        var once = calendar.addWorkingDays(day(start), days + more);
        assertThat(calendar.addWorkingDays(calendar.addWorkingDays(day(start), days), more))
                .isEqualTo(once);
    }

    @Property
    void overlappingSuspensionsTakeAWorkingDayOutOnce(
            @ForAll @IntRange(max = LAST) int start,
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(max = 40) int firstLength,
            @ForAll @IntRange(max = 20) int second,
            @ForAll @IntRange(max = 40) int secondLength) {
        var plain = Deadline.workingDays(day(start), 20);
        var firstSent = day(start + first);
        var secondSent = day(start + second);
        var asked = plain.suspended(firstSent, firstSent.plusDays(firstLength))
                .suspended(secondSent, secondSent.plusDays(secondLength));
        var notCounted = new TreeSet<LocalDate>();
        asked.suspensions()
                .forEach(it ->
                        it.from().plusDays(1).datesUntil(it.to().plusDays(1)).forEach(notCounted::add));
        long suspended = notCounted.stream()
                .filter(day -> day.isAfter(day(start)))
                .filter(calendar::isWorkingDay)
                .count();
        assertThat(asked.dueOn(calendar)).isEqualTo(calendar.addWorkingDays(plain.dueOn(calendar), (int) suspended));
    }

    @Property
    void splittingASuspensionInTwoChangesNothing(
            @ForAll @IntRange(max = LAST) int start,
            @ForAll @IntRange(max = 60) int sent,
            @ForAll @IntRange(max = 40) int untilSplit,
            @ForAll @IntRange(max = 40) int afterSplit) {
        var plain = Deadline.workingDays(day(start), 20);
        var from = day(start + sent);
        var split = from.plusDays(untilSplit);
        var to = split.plusDays(afterSplit);
        assertThat(plain.suspended(from, split).suspended(split, to).explain(calendar))
                .isEqualTo(plain.suspended(from, to).explain(calendar));
        assertThat(plain.suspended(split, to).suspended(from, split).dueOn(calendar))
                .isEqualTo(plain.suspended(from, to).dueOn(calendar));
    }

    @Property
    void theLastDayIsAlwaysAWorkingDay(
            @ForAll @IntRange(max = LAST) int start,
            @ForAll @IntRange(max = 60) int days,
            @ForAll @IntRange(max = 20) int extension,
            @ForAll @IntRange(max = 60) int sent,
            @ForAll @IntRange(max = 40) int length) {
        var from = day(start + sent);
        var deadline =
                Deadline.workingDays(day(start), days).extendedBy(extension).suspended(from, from.plusDays(length));
        assertThat(calendar.isWorkingDay(deadline.dueOn(calendar))).isTrue();
    }

    @Property
    void theOrderOfTheSuspensionsDoesNotMatter(
            @ForAll @IntRange(max = LAST) int start,
            @ForAll @Size(max = 5) List<@IntRange(max = 80) Integer> sent,
            @ForAll @IntRange(max = 30) int length,
            @ForAll Random random) {
        var suspensions = new ArrayList<Suspension>();
        sent.forEach(distance -> suspensions.add(
                new Suspension(day(start + distance), day(start + distance + (distance * 7 + length) % 31))));
        var due = new Deadline(day(start), 20, suspensions, 10).dueOn(calendar);
        Collections.shuffle(suspensions, random);
        assertThat(new Deadline(day(start), 20, suspensions, 10).dueOn(calendar))
                .isEqualTo(due);
    }

    @Property
    void anExtensionOrASuspensionNeverBringsTheDayNearer(
            @ForAll @IntRange(max = LAST) int start,
            @ForAll @IntRange(max = 20) int extension,
            @ForAll @IntRange(max = 20) int more,
            @ForAll @IntRange(max = 60) int sent,
            @ForAll @IntRange(max = 40) int length) {
        var from = day(start + sent);
        var plain = Deadline.workingDays(day(start), 20).extendedBy(extension);
        var due = plain.dueOn(calendar);
        assertThat(plain.extendedBy(more).dueOn(calendar)).isAfterOrEqualTo(due);
        assertThat(plain.suspended(from, from.plusDays(length)).dueOn(calendar)).isAfterOrEqualTo(due);
    }

    /// A period that starts afresh forgets what was before it.
    @Property
    void aPeriodThatRestartsIsANewOne(@ForAll @IntRange(max = LAST) int start, @ForAll @IntRange(max = 60) int later) {
        var restarted = Deadline.workingDays(day(start + later), 20);
        assertThat(restarted.dueOn(calendar)).isEqualTo(calendar.addWorkingDays(day(start + later), 20));
        assertThat(restarted.suspensions()).isEmpty();
    }

    @Property
    void theExplanationHoldsEveryDayOnceAndCountsWhatThePeriodCounts(
            @ForAll @IntRange(max = LAST) int start,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll @IntRange(max = 20) int extension,
            @ForAll @IntRange(max = 60) int sent,
            @ForAll @IntRange(max = 40) int length) {
        var from = day(start + sent);
        var deadline =
                Deadline.workingDays(day(start), days).extendedBy(extension).suspended(from, from.plusDays(length));
        var explanation = deadline.explain(calendar);
        var lines = explanation.lines();
        assertThat(lines.stream().map(DayLine::day).toList())
                .isEqualTo(
                        day(start).datesUntil(explanation.dueOn().plusDays(1)).toList());
        assertThat(lines.stream()
                        .filter(line -> COUNTING.contains(line.mark()))
                        .map(DayLine::count)
                        .toList())
                .hasSize(days + extension)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(days + extension);
        assertThat(lines.getLast().mark()).isEqualTo(DayMark.DUE);
        assertThat(explanation.dueOn()).isEqualTo(deadline.dueOn(calendar));
        assertThat(explanation.weeks().stream().flatMap(week -> week.days().stream()))
                .containsAll(lines);
    }

    private static LocalDate day(int distance) {
        return ORIGIN.plusDays(distance);
    }
}
