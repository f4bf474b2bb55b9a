package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.calendar.CalendarHouse;
import gongkai.foundation.calendar.DeadlineMove;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkState;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class FoiRemedyAnswersTest {
    @Autowired
    private FoiWorld world;

    @Autowired
    private FoiAcceptance acceptance;

    @Autowired
    private FoiReply reply;

    @Autowired
    private FoiRemedies remedies;

    @Autowired
    private FoiRemedyAnswers answers;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TestTime time;

    private FoiRequestId refused() {
        var request = world.accepted("2026-03-02", acceptance);
        reply.decide(
                request.id(),
                new FoiReply.Ruling(Decision.REFUSED_INTERNAL_AFFAIRS, Optional.empty(), "属于人事管理信息。", List.of()),
                world.officer());
        return request.id();
    }

    @Test
    void theAnswerIsOwedFiveWorkingDaysAfterTheCopyOfAReview() {
        var request = refused();
        time.moveTo("2026-03-06");
        var review = remedies.file(request, RemedyKind.REVIEW, LocalDate.parse("2026-03-04"), world.officer());
        assertThat(review.owesAnswer()).isFalse();

        var noticed =
                answers.noticed(request, review.id(), LocalDate.parse("2026-03-06"), Optional.empty(), world.officer());

        assertThat(noticed.answerDueOn()).contains(LocalDate.parse("2026-03-13"));
        assertThat(noticed.owesAnswer()).isTrue();
    }

    /// Part 3: when the calendar changes, what is open is counted again and listed.
    @Test
    void aCorrectedCalendarMovesWhatIsOwedUnlessTheNoticeStatesTheDay(
            @Autowired CalendarHouse calendar,
            @Autowired FoiRemedyDeadlines deadlines,
            @Autowired WorkCalendars calendars,
            @Autowired FoiRemedyStore store) {
        var request = refused();
        time.moveTo("2026-05-06");
        var on = LocalDate.parse("2026-05-06");
        var counted = remedies.file(request, RemedyKind.REVIEW, on, world.officer());
        answers.noticed(request, counted.id(), on, Optional.empty(), world.officer());
        var stated = remedies.file(request, RemedyKind.SUIT_AFTER_REVIEW, on, world.officer());
        answers.noticed(request, stated.id(), on, Optional.of(LocalDate.parse("2026-05-12")), world.officer());
        var before = due(store, request, counted);

        calendar.correct(LocalDate.parse("2026-05-11"), false, world.keeper());

        assertThat(due(store, request, counted)).isEqualTo(calendars.current().addWorkingDays(on, 5));
        assertThat(due(store, request, counted)).isAfter(before);
        assertThat(due(store, request, stated)).isEqualTo("2026-05-12");
        assertThat(worklist.find("foi-remedy", counted.id())
                        .orElseThrow()
                        .state()
                        .dueOn())
                .contains(due(store, request, counted));
        var listed = new ArrayList<DeadlineMove>();
        deadlines.preview(CalendarHouse.turned(LocalDate.parse("2026-05-20")), listed::add);
        assertThat(listed).extracting(DeadlineMove::before).containsExactly(due(store, request, counted));
    }

    private static LocalDate due(FoiRemedyStore store, FoiRequestId request, Remedy remedy) {
        return store.list(request).stream()
                .filter(each -> each.id() == remedy.id())
                .findFirst()
                .flatMap(Remedy::answerDueOn)
                .orElseThrow();
    }

    @Test
    void aSuitIsAnsweredFifteenDaysAfterItsCopyOrAsTheNoticeStates() {
        var request = refused();
        time.moveTo("2026-03-06");
        var first =
                remedies.file(request, RemedyKind.SUIT_AFTER_REVIEW, LocalDate.parse("2026-03-05"), world.officer());

        assertThat(answers.noticed(
                                request, first.id(), LocalDate.parse("2026-03-06"), Optional.empty(), world.officer())
                        .answerDueOn())
                .contains(LocalDate.parse("2026-03-23"));
        assertThat(answers.noticed(
                                request,
                                first.id(),
                                LocalDate.parse("2026-03-06"),
                                Optional.of(LocalDate.parse("2026-03-30")),
                                world.officer())
                        .answerDueOn())
                .contains(LocalDate.parse("2026-03-30"));
    }

    @Test
    void whatIsOwedStandsInTheWorklistUntilItIsAnsweredAndConcluded() {
        var request = refused();
        time.moveTo("2026-03-06");
        var review = remedies.file(request, RemedyKind.REVIEW, LocalDate.parse("2026-03-04"), world.officer());

        var owed =
                answers.noticed(request, review.id(), LocalDate.parse("2026-03-06"), Optional.empty(), world.officer());
        assertThat(state(owed).turn()).isEqualTo(Turn.OURS);
        assertThat(state(owed).stage()).isEqualTo("待提出书面答复");
        assertThat(state(owed).dueOn()).isEqualTo(owed.answerDueOn());

        var answered = answers.answered(request, review.id(), LocalDate.parse("2026-03-06"), world.officer());
        assertThat(state(answered).turn()).isEqualTo(Turn.THEIRS);
        assertThat(state(answered).dueOn()).isEmpty();

        remedies.conclude(request, review.id(), RemedyResult.UPHELD, LocalDate.parse("2026-03-06"), world.officer());
        assertThat(state(remedies.list(request).getFirst()).turn()).isEqualTo(Turn.DONE);
        assertThatThrownBy(() -> answers.answered(request, review.id(), LocalDate.parse("2026-03-06"), world.officer()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(FoiRefusal.REMEDY_CONCLUDED));
    }

    @Test
    void noAnswerIsEnteredBeforeTheCopyHasCome() {
        var request = refused();
        time.moveTo("2026-03-06");
        var review = remedies.file(request, RemedyKind.REVIEW, LocalDate.parse("2026-03-04"), world.officer());

        assertThatThrownBy(() -> answers.answered(request, review.id(), LocalDate.parse("2026-03-06"), world.officer()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(FoiRefusal.REMEDY_NOT_NOTICED));
        assertThatThrownBy(() -> answers.noticed(
                        request, review.id(), LocalDate.parse("2026-03-03"), Optional.empty(), world.officer()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("noticeOn"));
    }

    private WorkState state(Remedy remedy) {
        return worklist.find(FoiRemedyDuty.KIND, remedy.id()).orElseThrow().state();
    }
}
