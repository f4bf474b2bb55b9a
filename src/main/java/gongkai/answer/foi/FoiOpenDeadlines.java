package gongkai.answer.foi;

import gongkai.answer.foi.FoiRecountStore.Open;
import gongkai.answer.foi.FoiRecountStore.Recounted;
import gongkai.foundation.calendar.DeadlineMove;
import gongkai.foundation.calendar.OpenDeadlines;
import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.kernel.DateText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When the calendar is corrected, the last day of every open request is counted again: of the reply, or of the
/// applicant's correction while that is awaited. The rule is that of `FoiDeadlines`; here stands only who is asked.
@Component
class FoiOpenDeadlines implements OpenDeadlines {
    private static final int SLICE = 500;

    private final FoiRecountStore store;
    private final FoiDeadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiOpenDeadlines(FoiRecountStore store, FoiDeadlines deadlines, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String label() {
        return "依申请公开";
    }

    @Override
    public void preview(WorkCalendar corrected, Consumer<DeadlineMove> found) {
        slices(false, open -> recounted(open, corrected).ifPresent(after -> found.accept(move(open.request(), after))));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(WorkCalendar corrected, Cause cause, Consumer<DeadlineMove> moved) {
        var waiting = new ArrayList<Recounted>();
        slices(
                true,
                open -> recounted(open, corrected).ifPresent(after -> {
                    FoiLedger.mustAllow(after, FoiAction.RECOUNT);
                    waiting.add(new Recounted(after, detail(open.request(), after, cause)));
                    moved.accept(move(open.request(), after));
                    if (waiting.size() == SLICE) {
                        write(waiting, cause);
                    }
                }));
        write(waiting, cause);
    }

    private void slices(boolean locked, Consumer<Open> each) {
        List<Open> slice = store.listOpen(0, SLICE, locked);
        while (!slice.isEmpty()) {
            slice.forEach(each);
            slice = store.listOpen(slice.getLast().request().id().value(), SLICE, locked);
        }
    }

    private void write(List<Recounted> moved, Cause cause) {
        if (moved.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        store.update(moved);
        store.appendHistory(moved, now);
        moved.forEach(each -> events.publishEvent(
                FoiRequestChanged.of(each.after(), FoiAction.RECOUNT, now, cause.actor(), each.detail())));
        moved.clear();
    }

    /// The request under the other calendar; empty when its date stays.
    private Optional<FoiRequest> recounted(Open open, WorkCalendar corrected) {
        FoiRequest request = open.request();
        FoiRequest after = request.correctionDueOn().isPresent()
                ? request.recounted(
                        request.dueOn(), Optional.of(deadlines.correctionDueOn(open.correctionAskedOn(), corrected)))
                : request.recounted(
                        deadlines
                                .reply(request.clockFrom(), request.extension())
                                .dueOn(corrected),
                        Optional.empty());
        return lastDay(after).equals(lastDay(request)) ? Optional.empty() : Optional.of(after);
    }

    private static LocalDate lastDay(FoiRequest request) {
        return request.correctionDueOn().orElse(request.dueOn());
    }

    private static DeadlineMove move(FoiRequest before, FoiRequest after) {
        return new DeadlineMove(
                before.number(),
                before.wish().title(),
                before.organ().value(),
                "/console/requests/" + before.id().value(),
                lastDay(before),
                lastDay(after));
    }

    private static String detail(FoiRequest before, FoiRequest after, Cause cause) {
        return "因%s，%s由%s%s%s。"
                .formatted(
                        cause.words(),
                        before.correctionDueOn().isPresent() ? "补正期限" : "答复期限",
                        DateText.full(lastDay(before)),
                        lastDay(after).isBefore(lastDay(before)) ? "提前到" : "顺延到",
                        DateText.full(lastDay(after)));
    }
}
