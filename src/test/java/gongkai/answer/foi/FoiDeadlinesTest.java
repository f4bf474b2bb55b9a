package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.WorkCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FoiDeadlinesTest {
    private final WorkCalendar calendar = WorkCalendar.standard();
    private final FoiDeadlines deadlines = new FoiDeadlines(Periods.standard());

    @Test
    void aRequestReceivedBeforeSpringFestivalIsDueTwentyWorkingDaysLater() {
        assertThat(deadlines.reply(day("2026-02-10"), 0).dueOn(calendar)).isEqualTo(day("2026-03-16"));
    }

    @Test
    void anExtensionIsAddedToTheTwentyDays() {
        assertThat(deadlines.reply(day("2026-03-02"), 0).dueOn(calendar)).isEqualTo(day("2026-03-30"));
        assertThat(deadlines.reply(day("2026-03-02"), 20).dueOn(calendar)).isEqualTo(day("2026-04-28"));
    }

    @Test
    void aCorrectionMayBeAskedForWithinSevenWorkingDays() {
        assertThat(deadlines.correctionNoticeDueOn(day("2026-02-10"), calendar)).isEqualTo(day("2026-02-26"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
