package gongkai.foundation.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.worklist.WorklistSettings.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lights of matters received on 2026-03-02, a Monday.
class LightTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    private static final WorklistSettings SETTINGS = settings(50, 75, 2, 3);

    private final WorkCalendar calendar = WorkCalendar.standard();

    @ParameterizedTest
    @CsvSource({
        // twenty working days: half on the tenth, three quarters on the fifteenth
        "20, 0, GREEN",
        "20, 1, GREEN",
        "20, 10, GREEN",
        "20, 11, YELLOW",
        "20, 15, YELLOW",
        "20, 16, RED",
        "20, 20, RED",
        "20, 21, OVERDUE",
        // seven: yellow from the fourth, red from the sixth, by share and by the last two days at once
        "7, 3, GREEN",
        "7, 4, YELLOW",
        "7, 5, YELLOW",
        "7, 6, RED",
        "7, 7, RED",
        "7, 8, OVERDUE",
        // four: the share would turn red on the fourth, the last two days begin with the third
        "4, 2, GREEN",
        "4, 3, RED",
        "4, 4, RED",
        // two and one: nothing but last days
        "2, 0, GREEN",
        "2, 1, RED",
        "1, 0, RED",
        "1, 1, RED",
        "1, 2, OVERDUE",
    })
    void theLightTurnsOnItsDay(int days, int daysUsed, Light light) {
        assertThat(lightAfter(daysUsed, days, SETTINGS)).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({
        "6, GREEN",
        "7, YELLOW",
        "12, YELLOW",
        "13, RED",
        "20, RED",
        "21, OVERDUE",
    })
    void aCityMaySetOtherShares(int daysUsed, Light light) {
        assertThat(lightAfter(daysUsed, 20, settings(30, 60, 0, 3))).isEqualTo(light);
    }

    @Test
    void fiveLastDaysAreRedWhereTheCityWantsIt() {
        var settings = settings(50, 100, 5, 3);

        assertThat(lightAfter(15, 20, settings)).isEqualTo(Light.YELLOW);
        assertThat(lightAfter(16, 20, settings)).isEqualTo(Light.RED);
        assertThat(lightAfter(20, 20, settings(50, 100, 0, 3))).isEqualTo(Light.RED);
    }

    @Test
    void aMatterIsOverdueFromTheDayAfterTheLastDay() {
        LocalDate due = calendar.addWorkingDays(RECEIVED, 20);

        assertThat(clock(20, SETTINGS).light(due.plusDays(1))).isEqualTo(Light.OVERDUE);
    }

    @Test
    void whileWeWaitNothingBurns() {
        var lights = new Lights(SETTINGS);
        var due = Optional.of(RECEIVED.plusDays(28));

        assertThat(lights.clockOf(matter(Turn.THEIRS, due), calendar)).isEmpty();
        assertThat(lights.clockOf(matter(Turn.OURS, Optional.empty()), calendar))
                .isEmpty();
        assertThat(lights.clockOf(matter(Turn.DONE, due), calendar)).isEmpty();
        assertThat(lights.clockOf(matter(Turn.OURS, due), calendar)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 1", "15, 1", "16, 2", "20, 2", "21, 3", "22, 3", "23, 4"})
    void theLadderHasAStepForEachLightAndOneForThreeDaysOverdue(int daysUsed, int step) {
        assertThat(clock(20, SETTINGS).stepOn(day(daysUsed))).isEqualTo(step);
    }

    @Property
    void lightsComeInTheirOrderHoweverLongThePeriod(
            @ForAll @IntRange(min = 0, max = 90) int days,
            @ForAll @IntRange(min = 1, max = 98) int yellow,
            @ForAll @IntRange(min = 0, max = 20) int last,
            @ForAll @IntRange(min = 0, max = 400) int start) {
        var from = RECEIVED.plusDays(start);
        var due = calendar.addWorkingDays(from, days);
        var clock = ItemClock.of(from, due, settings(yellow, 99, last, 3), calendar);

        assertThat(clock.yellowFrom()).isBetween(from, clock.redFrom());
        assertThat(clock.redFrom()).isBetween(from, due);
        assertThat(clock.superviseFrom().orElseThrow()).isAfter(due);
        var seen =
                from.datesUntil(due.plusDays(10)).map(clock::light).distinct().toList();
        assertThat(seen).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(seen.getLast()).isEqualTo(Light.OVERDUE);
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedAtTheStart() {
        assertThatThrownBy(() -> settings(75, 50, 2, 3)).hasMessageContaining("gongkai.worklist.yellow-after");
        assertThatThrownBy(() -> settings(50, 101, 2, 3)).hasMessageContaining("red-after");
        assertThatThrownBy(() -> settings(50, 75, -1, 3)).hasMessageContaining("red-last-days");
        assertThatThrownBy(() -> settings(50, 75, 2, 61)).hasMessageContaining("supervise-after");
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, 12, 还有 12 个工作日",
        "RED, 0, 今天到期",
        "OVERDUE, -3, 已超期 3 个工作日",
        "OVERDUE, 0, 已超期 1 个工作日",
    })
    void theTimeLeftIsSaidInWords(Light light, int daysLeft, String words) {
        var state = matter(Turn.OURS, Optional.of(RECEIVED));

        assertThat(new WorkItem(state, light, daysLeft, Holder.POOL, 0, 0).remaining())
                .isEqualTo(words);
    }

    @Test
    void whatWaitsOrIsDoneHasNoTimeLeft() {
        assertThat(waiting(Turn.THEIRS)).isEqualTo("等待对方，不计时");
        assertThat(waiting(Turn.OURS)).isEqualTo("没有期限");
        assertThat(waiting(Turn.DONE)).isEqualTo("已办结");
    }

    private static String waiting(Turn turn) {
        return new WorkItem(matter(turn, Optional.empty()), Light.WAITING, 0, Holder.POOL, 0, 0).remaining();
    }

    private Light lightAfter(int daysUsed, int days, WorklistSettings settings) {
        return clock(days, settings).light(day(daysUsed));
    }

    private ItemClock clock(int days, WorklistSettings settings) {
        return ItemClock.of(RECEIVED, calendar.addWorkingDays(RECEIVED, days), settings, calendar);
    }

    private LocalDate day(int used) {
        return used == 0 ? RECEIVED : calendar.addWorkingDays(RECEIVED, used);
    }

    static WorklistSettings settings(int yellow, int red, int last, int supervise) {
        return new WorklistSettings(
                yellow,
                red,
                last,
                supervise,
                5,
                List.of(Told.HOLDER),
                List.of(Told.HEADS),
                List.of(Told.HEADS, Told.SUPERVISORS));
    }

    private static WorkState matter(Turn turn, Optional<LocalDate> due) {
        return new WorkState(
                "test",
                1,
                "T1",
                "一件事",
                OrganId.of("yunzhou"),
                "待答复",
                turn,
                RECEIVED,
                RECEIVED,
                due,
                turn == Turn.DONE ? Optional.of(RECEIVED) : Optional.empty(),
                "/console/test/1");
    }
}
