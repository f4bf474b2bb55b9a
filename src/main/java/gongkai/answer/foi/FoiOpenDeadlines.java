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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private final ConsultationStore letters;
    private final FoiDeadlines deadlines;
    private final FoiSettings settings;
    private final ExtensionWork extensions;
    private final List<ReplyGate> gates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiOpenDeadlines(
            FoiRecountStore store,
            ConsultationStore letters,
            FoiDeadlines deadlines,
            FoiSettings settings,
            ExtensionWork extensions,
            List<ReplyGate> gates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.deadlines = deadlines;
        this.settings = settings;
        this.extensions = extensions;
        this.gates = List.copyOf(gates);
        this.events = events;
        this.clock = clock;
    }

    /// A request under the other calendar, with those of its letters that are still out.
    private record After(FoiRequest request, List<Consultation> open) {}

    @Override
    public String label() {
        return "依申请公开";
    }

    @Override
    public void preview(WorkCalendar corrected, Consumer<DeadlineMove> found) {
        slices(false, corrected, (open, after) -> found.accept(move(open.request(), after.request())));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(WorkCalendar corrected, Cause cause, Consumer<DeadlineMove> moved) {
        var waiting = new ArrayList<Recounted>();
        slices(true, corrected, (open, after) -> {
            FoiLedger.mustAllow(after.request(), FoiAction.RECOUNT);
            after.open().forEach(letters::update);
            waiting.add(new Recounted(after.request(), detail(open.request(), after.request(), cause)));
            moved.accept(move(open.request(), after.request()));
            if (waiting.size() == SLICE) {
                write(waiting, cause);
            }
        });
        write(waiting, cause);
    }

    private void slices(boolean locked, WorkCalendar corrected, BiConsumer<Open, After> each) {
        List<Open> slice = store.listOpen(0, SLICE, locked);
        while (!slice.isEmpty()) {
            var sent = letters.listOf(
                    slice.stream().map(open -> open.request().id()).toList());
            for (Open open : slice) {
                recounted(open, sent.getOrDefault(open.request().id(), List.of()), corrected)
                        .ifPresent(after -> each.accept(open, after));
            }
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
        var requests = moved.stream().map(Recounted::after).toList();
        extensions.moved(requests);
        gates.forEach(gate -> gate.moved(requests));
        moved.clear();
    }

    /// The request under the other calendar; empty when its dates stay.
    private Optional<After> recounted(Open open, List<Consultation> sent, WorkCalendar corrected) {
        FoiRequest request = open.request();
        var letter = sent.stream()
                .map(each -> each.isOpen()
                        ? each.due(deadlines.opinionDueOn(each.kind(), each.runsFrom(), corrected))
                        : each)
                .toList();
        var stillOut = letter.stream().filter(Consultation::isOpen).toList();
        FoiRequest after = request.status().startsAfresh()
                ? request
                : request.with(deadlines.counted(request.clock(), letter, corrected));
        after = after.in(request.status(), awaited(open, stillOut, after.dueOn(), corrected));
        return after.equals(request) ? Optional.empty() : Optional.of(new After(after, stillOut));
    }

    private Optional<LocalDate> awaited(
            Open open, List<Consultation> stillOut, LocalDate replyDueOn, WorkCalendar corrected) {
        return switch (open.request().status()) {
            case AWAITING_CORRECTION -> begun(open).map(day -> deadlines.correctionDueOn(day, corrected));
            case AWAITING_FEE -> begun(open).map(day -> deadlines.feeDueOn(day, corrected));
            case AWAITING_OPINIONS ->
                open.request().lacksProof()
                        ? Optional.empty()
                        : stillOut.stream().map(Consultation::dueOn).max(Comparator.naturalOrder());
            case AWAITING_REASONS -> reasons(open, replyDueOn, corrected);
            case REGISTERED, AWAITING_REPLY, REPLIED, LAPSED, WITHDRAWN -> Optional.empty();
        };
    }

    /// The notice named a day: the calendar may give the applicant more time, and takes none away.
    private Optional<LocalDate> reasons(Open open, LocalDate replyDueOn, WorkCalendar corrected) {
        var named = open.request().awaitedUntil();
        return deadlines
                .reasonsDueOn(open.askedOn(), settings.reasonsWithin(), replyDueOn, corrected)
                .filter(day -> named.filter(day::isBefore).isEmpty())
                .or(() -> named);
    }

    /// Day zero of the applicant's period; none while its notice has not been delivered.
    private static Optional<LocalDate> begun(Open open) {
        return open.request().awaitedUntil().map(until -> open.askedOn());
    }

    /// The day that people go by: of the correction or the fee while that is awaited, else of the reply.
    private static LocalDate lastDay(FoiRequest request) {
        return request.status().startsAfresh() ? request.awaitedUntil().orElse(request.dueOn()) : request.dueOn();
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
                        period(before.status()),
                        DateText.full(lastDay(before)),
                        lastDay(after).isBefore(lastDay(before)) ? "提前到" : "顺延到",
                        DateText.full(lastDay(after)));
    }

    private static String period(FoiStatus status) {
        return switch (status) {
            case AWAITING_CORRECTION -> "补正期限";
            case AWAITING_FEE -> "缴费期限";
            case REGISTERED, AWAITING_REPLY, AWAITING_OPINIONS, AWAITING_REASONS, REPLIED, LAPSED, WITHDRAWN -> "答复期限";
        };
    }
}
