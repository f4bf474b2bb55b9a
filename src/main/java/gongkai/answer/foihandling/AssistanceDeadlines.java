package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
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

/// When the calendar is corrected, the day by which each of those who assist has to answer is counted again.
@Component
class AssistanceDeadlines implements OpenDeadlines {
    private final AssistanceStore store;
    private final AssistanceWork work;
    private final HandlingAccess access;

    AssistanceDeadlines(AssistanceStore store, AssistanceWork work, HandlingAccess access) {
        this.store = store;
        this.work = work;
        this.access = access;
    }

    @Override
    public String label() {
        return "协办、会办";
    }

    @Override
    public void preview(WorkCalendar corrected, Consumer<DeadlineMove> found) {
        each(false, corrected, (asked, due) -> found.accept(move(asked, due)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(WorkCalendar corrected, Cause cause, Consumer<DeadlineMove> moved) {
        each(true, corrected, (asked, due) -> {
            work.recount(
                    asked,
                    due,
                    "因%s，答复协助的期限由%s改为%s。".formatted(cause.words(), DateText.full(asked.dueOn()), DateText.full(due)),
                    cause.actor());
            moved.accept(move(asked, due));
        });
    }

    private void each(boolean locked, WorkCalendar corrected, BiConsumer<Assistance, LocalDate> found) {
        slices(
                        last -> store.listCounted(last, SLICE, locked),
                        counted -> counted.asked().id())
                .flatMap(List::stream)
                .forEach(counted -> {
                    LocalDate due = corrected.addWorkingDays(
                            counted.count().from(), counted.count().days());
                    if (!due.equals(counted.asked().dueOn())) {
                        found.accept(counted.asked(), due);
                    }
                });
    }

    private DeadlineMove move(Assistance asked, LocalDate due) {
        FoiRequest request = access.of(asked.request());
        return new DeadlineMove(
                request.number(),
                asked.kind().label() + "：" + request.wish().title(),
                asked.organ().value(),
                asked.path(),
                asked.dueOn(),
                due);
    }
}
