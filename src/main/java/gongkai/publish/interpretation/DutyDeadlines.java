package gongkai.publish.interpretation;

import gongkai.foundation.calendar.DeadlineMove;
import gongkai.foundation.calendar.OpenDeadlines;
import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When the calendar is corrected, the last day of every interpretation that is due is counted again.
@Component
class DutyDeadlines implements OpenDeadlines {
    private final DutyStore store;
    private final Duties duties;

    DutyDeadlines(DutyStore store, Duties duties) {
        this.store = store;
        this.duties = duties;
    }

    @Override
    public String label() {
        return "政策解读";
    }

    @Override
    public void preview(WorkCalendar corrected, Consumer<DeadlineMove> found) {
        each(corrected, (duty, due) -> found.accept(move(duty, due)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(WorkCalendar corrected, Cause cause, Consumer<DeadlineMove> moved) {
        each(corrected, (duty, due) -> {
            duties.recount(
                    duty,
                    due,
                    cause.actor(),
                    "因%s，解读期限由%s改为%s。".formatted(cause.words(), DateText.full(duty.dueOn()), DateText.full(due)));
            moved.accept(move(duty, due));
        });
    }

    private void each(WorkCalendar corrected, BiConsumer<Duty, LocalDate> found) {
        slices(
                        last -> store.listDue(last, SLICE),
                        (Duty duty) -> duty.document().value())
                .flatMap(List::stream)
                .forEach(duty -> {
                    LocalDate due = duties.dueOn(duty.openedOn(), corrected);
                    if (!due.equals(duty.dueOn())) {
                        found.accept(duty, due);
                    }
                });
    }

    private static DeadlineMove move(Duty duty, LocalDate due) {
        return new DeadlineMove(duty.number(), duty.title(), duty.organ().value(), duty.path(), duty.dueOn(), due);
    }
}
