package gongkai.answer.foi;

import gongkai.foundation.calendar.DeadlineMove;
import gongkai.foundation.calendar.OpenDeadlines;
import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When the calendar is corrected, the last day of every answer that is owed in a review or a suit is counted again.
/// A day that the notice itself states stays.
@Component
class FoiRemedyDeadlines implements OpenDeadlines {
    private final FoiRemedyStore store;
    private final FoiRequestStore requests;
    private final FoiRemedyAnswers answers;
    private final Periods periods;

    FoiRemedyDeadlines(FoiRemedyStore store, FoiRequestStore requests, FoiRemedyAnswers answers, Periods periods) {
        this.store = store;
        this.requests = requests;
        this.answers = answers;
        this.periods = periods;
    }

    @Override
    public String label() {
        return "复议诉讼答复";
    }

    @Override
    public void preview(WorkCalendar corrected, Consumer<DeadlineMove> found) {
        each(false, corrected, (remedy, due) -> found.accept(move(remedy, due)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(WorkCalendar corrected, Cause cause, Consumer<DeadlineMove> moved) {
        each(true, corrected, (remedy, due) -> {
            answers.recount(
                    remedy,
                    due,
                    cause.actor(),
                    "因%s，%s的答复期限由%s改为%s。"
                            .formatted(
                                    cause.words(),
                                    remedy.kind().label(),
                                    remedy.answerDueOn().map(DateText::full).orElse(""),
                                    DateText.full(due)));
            moved.accept(move(remedy, due));
        });
    }

    private void each(boolean locked, WorkCalendar corrected, BiConsumer<Remedy, LocalDate> found) {
        slices(last -> store.listOwed(last, SLICE, locked), Remedy::id)
                .flatMap(List::stream)
                .forEach(remedy -> {
                    LocalDate due = periods.dueOn(
                            remedy.kind().period(), remedy.noticeOn().orElseThrow(), corrected);
                    if (!due.equals(remedy.answerDueOn().orElseThrow())) {
                        found.accept(remedy, due);
                    }
                });
    }

    private DeadlineMove move(Remedy remedy, LocalDate due) {
        var request = requests.find(remedy.request()).orElseThrow();
        return new DeadlineMove(
                request.number(),
                remedy.kind().label() + "：" + request.wish().title(),
                request.organ().value(),
                "/console/requests/" + request.id().value(),
                remedy.answerDueOn().orElseThrow(),
                due);
    }
}
