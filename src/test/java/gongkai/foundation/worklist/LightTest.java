package gongkai.foundation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lights of a matter of twenty working days, received on 2026-03-02.
class LightTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

    private final WorkCalendar calendar = WorkCalendar.standard();
    private final LocalDate due = calendar.addWorkingDays(RECEIVED, 20);

    @ParameterizedTest
    @CsvSource({
        "0, GREEN",
        "1, GREEN",
        "10, GREEN",
        "11, YELLOW",
        "15, YELLOW",
        "16, RED",
        "20, RED",
        "21, OVERDUE",
    })
    void theLightTurnsAtHalfAndAtThreeQuarters(int daysUsed, Light light) {
        var today = daysUsed == 0 ? RECEIVED : calendar.addWorkingDays(RECEIVED, daysUsed);

        assertThat(Light.of(matter(Turn.OURS, Optional.of(due)), today, calendar))
                .isEqualTo(light);
    }

    @Test
    void aMatterIsOverdueFromTheDayAfterTheLastDay() {
        assertThat(Light.of(matter(Turn.OURS, Optional.of(due)), due.plusDays(1), calendar))
                .isEqualTo(Light.OVERDUE);
    }

    @Test
    void whileWeWaitNothingBurns() {
        var longAfter = due.plusYears(1);

        assertThat(Light.of(matter(Turn.THEIRS, Optional.of(due)), longAfter, calendar))
                .isEqualTo(Light.WAITING);
        assertThat(Light.of(matter(Turn.OURS, Optional.empty()), longAfter, calendar))
                .isEqualTo(Light.WAITING);
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, 12, 还有 12 个工作日",
        "RED, 0, 今天到期",
        "OVERDUE, -3, 已超期 3 个工作日",
        "OVERDUE, 0, 已超期 1 个工作日",
        "WAITING, 0, 等待对方，不计时",
    })
    void theTimeLeftIsSaidInWords(Light light, int daysLeft, String words) {
        assertThat(new WorkItem(matter(Turn.OURS, Optional.of(due)), light, daysLeft).remaining())
                .isEqualTo(words);
    }

    private static WorkState matter(Turn turn, Optional<LocalDate> due) {
        return new WorkState(
                "test", 1, "T1", "一件事", OrganId.of("yunzhou"), "待答复", turn, RECEIVED, due, "/console/test/1");
    }
}
