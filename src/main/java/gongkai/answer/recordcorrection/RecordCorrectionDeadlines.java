package gongkai.answer.recordcorrection;

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

/// When the calendar is corrected, the last day of every open correction of a record is counted again.
@Component
class RecordCorrectionDeadlines implements OpenDeadlines {
    private final RecordCorrectionStore store;
    private final RecordCorrectionLedger ledger;
    private final RecordCorrectionSettings settings;

    RecordCorrectionDeadlines(
            RecordCorrectionStore store, RecordCorrectionLedger ledger, RecordCorrectionSettings settings) {
        this.store = store;
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public String label() {
        return "更正政府信息";
    }

    @Override
    public void preview(WorkCalendar corrected, Consumer<DeadlineMove> found) {
        each(corrected, (correction, due) -> found.accept(move(correction, due)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(WorkCalendar corrected, Cause cause, Consumer<DeadlineMove> moved) {
        each(corrected, (correction, due) -> {
            ledger.recount(
                    correction.id(),
                    due,
                    cause.actor(),
                    "因%s，办结期限由%s改为%s。".formatted(cause.words(), DateText.full(correction.dueOn()), DateText.full(due)));
            moved.accept(move(correction, due));
        });
    }

    private void each(WorkCalendar corrected, BiConsumer<RecordCorrection, LocalDate> found) {
        slices(last -> store.listOpen(last, SLICE), RecordCorrection::id)
                .flatMap(List::stream)
                .forEach(correction -> {
                    LocalDate due = corrected.addWorkingDays(correction.receivedOn(), settings.days());
                    if (!due.equals(correction.dueOn())) {
                        found.accept(correction, due);
                    }
                });
    }

    /// What is wrong in a record about somebody is theirs: the list names no more than the number.
    private static DeadlineMove move(RecordCorrection correction, LocalDate due) {
        return new DeadlineMove(
                correction.number(),
                "更正政府信息 " + correction.number(),
                correction.organ().value(),
                RecordCorrectionDeskController.LIST + "/" + correction.id(),
                correction.dueOn(),
                due);
    }
}
