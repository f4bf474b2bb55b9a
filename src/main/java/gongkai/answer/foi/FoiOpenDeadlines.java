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
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When the calendar is corrected, the last day of every open request is counted again: of the reply, or of the
/// applicant's correction while that is awaited. The rule is that of `FoiDeadlines`; here stands only who is asked.
@Component
class FoiOpenDeadlines implements OpenDeadlines {
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
    ///
    /// @param moved what people go by, of all that moved
    private record After(FoiRequest before, FoiRequest request, List<Consultation> open, Moved moved) {}

    /// A last day that is another now.
    private record Moved(String period, LocalDate before, LocalDate after) {
        boolean isAnother() {
            return !before.equals(after);
        }
    }

    @Override
    public String label() {
        return "依申请公开";
    }

    @Override
    public void preview(WorkCalendar corrected, Consumer<DeadlineMove> found) {
        each(false, corrected, after -> found.accept(move(after)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(WorkCalendar corrected, Cause cause, Consumer<DeadlineMove> moved) {
        var waiting = new ArrayList<Recounted>();
        each(true, corrected, after -> {
            FoiLedger.mustAllow(after.request(), FoiAction.RECOUNT);
            after.open().forEach(letters::update);
            waiting.add(new Recounted(after.request(), detail(after.moved(), cause)));
            moved.accept(move(after));
            if (waiting.size() == SLICE) {
                write(waiting, cause);
            }
        });
        write(waiting, cause);
    }

    private void each(boolean locked, WorkCalendar corrected, Consumer<After> found) {
        slices(
                        last -> store.listOpen(last, SLICE, locked),
                        (Open open) -> open.request().id().value())
                .forEach(slice -> {
                    var sent = letters.listOf(
                            slice.stream().map(open -> open.request().id()).toList());
                    for (Open open : slice) {
                        recounted(open, sent.getOrDefault(open.request().id(), List.of()), corrected)
                                .ifPresent(found);
                    }
                });
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
        FoiRequest counted = request.status().startsAfresh()
                ? request
                : request.with(deadlines.counted(request.clock(), letter, corrected));
        FoiRequest after = counted.in(request.status(), awaited(open, stillOut, counted.dueOn(), corrected));
        return moved(request, after, sent, letter).map(moved -> new After(request, after, stillOut, moved));
    }

    /// What moved, the reply first; then what the request waits for; then any of several letters that are out.
    private static Optional<Moved> moved(
            FoiRequest before, FoiRequest after, List<Consultation> sent, List<Consultation> counted) {
        var reply = new Moved("答复期限", before.dueOn(), after.dueOn());
        var awaited = before.awaitedUntil()
                .flatMap(day -> after.awaitedUntil().map(then -> new Moved(period(before.status()), day, then)));
        var letters = IntStream.range(0, sent.size())
                .mapToObj(place -> new Moved(
                        "征求意见期限", sent.get(place).dueOn(), counted.get(place).dueOn()));
        return Stream.concat(Stream.concat(Stream.of(reply), awaited.stream()), letters)
                .filter(Moved::isAnother)
                .findFirst();
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

    private static DeadlineMove move(After after) {
        FoiRequest request = after.before();
        return new DeadlineMove(
                request.number(),
                request.wish().title(),
                request.organ().value(),
                "/console/requests/" + request.id().value(),
                after.moved().before(),
                after.moved().after());
    }

    private static String detail(Moved moved, Cause cause) {
        return "因%s，%s由%s%s%s。"
                .formatted(
                        cause.words(),
                        moved.period(),
                        DateText.full(moved.before()),
                        moved.after().isBefore(moved.before()) ? "提前到" : "顺延到",
                        DateText.full(moved.after()));
    }

    private static String period(FoiStatus status) {
        return switch (status) {
            case AWAITING_CORRECTION -> "补正期限";
            case AWAITING_FEE -> "缴费期限";
            case AWAITING_OPINIONS -> "征求意见期限";
            case AWAITING_REASONS -> "说明理由期限";
            case REGISTERED, AWAITING_REPLY, REPLIED, LAPSED, WITHDRAWN -> "答复期限";
        };
    }
}
