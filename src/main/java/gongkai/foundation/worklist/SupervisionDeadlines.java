package gongkai.foundation.worklist;

import gongkai.foundation.calendar.DeadlineMove;
import gongkai.foundation.calendar.OpenDeadlines;
import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.OrganSucceeded;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What moves open supervisions from outside: a corrected calendar, and the end of an organ.
@Component
class SupervisionDeadlines implements OpenDeadlines {
    private final SupervisionStore store;
    private final Supervisions supervisions;

    SupervisionDeadlines(SupervisionStore store, Supervisions supervisions) {
        this.store = store;
        this.supervisions = supervisions;
    }

    @Bean
    static WorkKind supervisionsAsWork() {
        return new WorkKind(Supervision.KIND, Supervision.LABEL, Act.TAKE_WORK, Role.HEAD);
    }

    @Override
    public String label() {
        return Supervision.LABEL;
    }

    @Override
    public void preview(WorkCalendar corrected, Consumer<DeadlineMove> found) {
        each(corrected, (supervision, due) -> found.accept(move(supervision, due)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(WorkCalendar corrected, Cause cause, Consumer<DeadlineMove> moved) {
        each(corrected, (supervision, due) -> {
            supervisions.rewrite(
                    supervision.dueOn(due),
                    cause.actor(),
                    "因%s，答复期限由%s改为%s。"
                            .formatted(cause.words(), DateText.full(supervision.dueOn()), DateText.full(due)));
            moved.accept(move(supervision, due));
        });
    }

    private void each(WorkCalendar corrected, MovedTo found) {
        slices(last -> store.listAwaiting(last, SLICE), Supervision::id)
                .flatMap(List::stream)
                .forEach(supervision -> {
                    LocalDate due = corrected.addWorkingDays(supervision.clockFrom(), supervision.days());
                    if (!due.equals(supervision.dueOn())) {
                        found.at(supervision, due);
                    }
                });
    }

    private interface MovedTo {
        void at(Supervision supervision, LocalDate due);
    }

    private static DeadlineMove move(Supervision supervision, LocalDate due) {
        return new DeadlineMove(
                supervision.number(),
                supervision.demand(),
                supervision.organ().value(),
                supervision.path(),
                supervision.dueOn(),
                due);
    }

    /// 机构改革: the duty to answer goes to the successor with the matter; the day to answer by does not change.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded change) {
        for (Supervision supervision : store.lockOpenAt(change.from())) {
            supervisions.rewrite(
                    supervision.movedTo(change.successor()),
                    change.actor(),
                    "%s不再设置，由%s答复。".formatted(change.fromName(), change.successorName()));
        }
    }
}
