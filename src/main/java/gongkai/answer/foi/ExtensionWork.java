package gongkai.answer.foi;

import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts proposals to extend a period into the head's worklist, due with the request itself: consent after that day is
/// none (第三十三条).
@Component
class ExtensionWork {
    static final String KIND = "foiextension";

    private final ExtensionStore store;
    private final FoiRequestStore requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExtensionWork(ExtensionStore store, FoiRequestStore requests, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /// The head's turn with a proposal, or its end.
    record ExtensionWaits(WorkState workState) implements WorkChanged {}

    void waits(FoiRequest request) {
        events.publishEvent(new ExtensionWaits(state(request, Optional.empty())));
    }

    void ended(FoiRequest request) {
        events.publishEvent(new ExtensionWaits(state(request, Optional.of(LocalDate.now(clock)))));
    }

    /// A request that ends takes its proposal with it; one that moves to a successor or whose day moves does so too.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(FoiRequestChanged change) {
        switch (change.action()) {
            case DECIDE, LAPSE, WITHDRAW ->
                store.findOpen(change.id()).ifPresent(open -> {
                    store.decide(open, new ExtensionStore.Verdict(false, "系统", LocalDate.now(clock), "申请已经办结，不需要再决定。"));
                    requests.find(change.id()).ifPresent(this::ended);
                });
            case MOVE, CONSULT, SERVE, DELIVERY_UNPROVED, NOTICE_VOID, OPINION, RESUME ->
                store.findOpen(change.id())
                        .flatMap(open -> requests.find(change.id()))
                        .ifPresent(this::waits);
            case RECEIVE,
                    ACCEPT,
                    ASK_CORRECTION,
                    CORRECT,
                    PROPOSE_EXTENSION,
                    DECLINE_EXTENSION,
                    EXTEND,
                    ASK_REASONS,
                    EXPLAIN,
                    STAY_SILENT,
                    DELAY,
                    ASK_FEE,
                    PAY,
                    PUBLISH,
                    REVIEW_SECRECY,
                    RECOUNT -> {}
        }
    }

    /// Many requests whose day moved with the calendar: the few with a proposal are told on.
    void moved(List<FoiRequest> requests) {
        var waiting = store.listOpen(requests.stream().map(FoiRequest::id).toList());
        requests.stream().filter(request -> waiting.contains(request.id())).forEach(this::waits);
    }

    private WorkState state(FoiRequest request, Optional<LocalDate> ended) {
        LocalDate today = LocalDate.now(clock);
        return new WorkState(
                KIND,
                request.id().value(),
                request.number(),
                "延期：" + request.wish().title(),
                request.organ(),
                ended.isPresent() ? "已决定" : "待负责人决定",
                ended.isPresent() ? Turn.DONE : Turn.OURS,
                today,
                today,
                Optional.of(request.dueOn()),
                ended,
                "/console/requests/" + request.id().value());
    }
}
