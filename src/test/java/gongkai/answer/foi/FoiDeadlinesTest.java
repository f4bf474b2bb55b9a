package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoiDeadlinesTest {
    private static final FoiRequestId ID = new FoiRequestId(1);

    private final WorkCalendar calendar = WorkCalendar.standard();
    private final FoiDeadlines deadlines = new FoiDeadlines(Periods.standard());

    @Test
    void aRequestReceivedBeforeSpringFestivalIsDueTwentyWorkingDaysLater() {
        assertThat(deadlines.reply(day("2026-02-10")).dueOn(calendar)).isEqualTo(day("2026-03-16"));
    }

    @Test
    void anExtensionIsAddedToTheTwentyDays() {
        assertThat(deadlines.reply(day("2026-03-02")).dueOn(calendar)).isEqualTo(day("2026-03-30"));
        assertThat(dueOn(20, 0)).isEqualTo(day("2026-04-28"));
    }

    @Test
    void aCorrectionMayBeAskedForWithinSevenWorkingDays() {
        assertThat(deadlines.correctionNoticeDueOn(day("2026-02-10"), calendar)).isEqualTo(day("2026-02-26"));
    }

    @Test
    void aLaterDateUnderArticleThirtyFiveIsAddedToo() {
        assertThat(dueOn(20, 5)).isEqualTo(day("2026-05-08"));
    }

    @Test
    void lettersSideBySideSuspendADayOnce() {
        var one = letter("2026-03-09", "2026-03-16");
        var other = letter("2026-03-11", "2026-03-18");
        assertThat(dueOn(0, 0, one)).isEqualTo(day("2026-04-07"));
        assertThat(dueOn(0, 0, one, other)).isEqualTo(day("2026-04-09"));
        assertThat(dueOn(0, 0, other, one)).isEqualTo(day("2026-04-09"));
    }

    @Test
    void aLetterSentWhenThePeriodHadRunOutSuspendsNothing() {
        assertThat(dueOn(0, 0, letter("2026-03-31", "2026-04-10"))).isEqualTo(day("2026-03-30"));
        assertThat(dueOn(0, 0, letter("2026-03-30", "2026-04-10"))).isAfter(day("2026-03-30"));
    }

    @Test
    void aLetterFromBeforeTheCorrectionSuspendsNothingAfterIt() {
        assertThat(dueOn(0, 0, letter("2026-02-10", "2026-02-26"))).isEqualTo(day("2026-03-30"));
    }

    @Test
    void anOpenLetterSuspendsUntilItsLastDayAndAnAnswerNoLonger() {
        var sent = Consultation.Kind.THIRD_PARTY;
        var due = deadlines.opinionDueOn(sent, day("2026-03-09"), calendar);
        assertThat(due).isEqualTo(day("2026-03-30"));
        var open = new Consultation(
                1, ID, sent, day("2026-03-09"), Optional.empty(), due, Optional.empty(), Optional.empty());
        assertThat(open.span().to()).isEqualTo(due);
        assertThat(open.ended(Consultation.Opinion.AGREED, day("2026-03-12"))
                        .span()
                        .to())
                .isEqualTo(day("2026-03-12"));
        assertThat(open.ended(Consultation.Opinion.AGREED, day("2026-04-20"))
                        .span()
                        .to())
                .isEqualTo(due);
    }

    private LocalDate dueOn(int extension, int delay, Consultation... letters) {
        var from = day("2026-03-02");
        var clock = new ReplyClock(ReplyClock.Start.RECEIPT, from, from, extension, delay, false);
        return deadlines.counted(clock, List.of(letters), calendar).dueOn();
    }

    private static Consultation letter(String sent, String answered) {
        return new Consultation(
                1,
                ID,
                Consultation.Kind.CO_MAKER,
                day(sent),
                Optional.empty(),
                day(answered).plusDays(30),
                Optional.of(Consultation.Opinion.AGREED),
                Optional.of(day(answered)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
