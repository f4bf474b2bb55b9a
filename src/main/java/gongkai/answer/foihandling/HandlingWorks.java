package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.worklist.Holder;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkState;
import gongkai.foundation.worklist.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts what is to be done into the worklists of those whose turn it is. Steps are due with the request itself, so that
/// the one who signs last sees how much time the others left.
@Component
class HandlingWorks {
    static final String SECRECY = "foisecrecy";
    static final String COSIGN = "foicosign";

    private final Worklist worklist;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandlingWorks(Worklist worklist, ApplicationEventPublisher events, Clock clock) {
        this.worklist = worklist;
        this.events = events;
        this.clock = clock;
    }

    /// What an item is about.
    private record Item(String kind, long matter, String title, OrganId organ, String stage, String path) {}

    void step(FoiRequest request, ReplyStep step) {
        open(request, item(request, step), request.dueOn(), Holder.POOL);
    }

    void stepDone(FoiRequest request, ReplyStep step) {
        done(request, item(request, step), "已办理");
    }

    void secrecy(FoiRequest request) {
        open(request, secrecyItem(request), request.dueOn(), Holder.POOL);
    }

    void secrecyDone(FoiRequest request) {
        done(request, secrecyItem(request), "已审查");
    }

    void assist(FoiRequest request, Assistance asked) {
        open(request, assistItem(request, asked), asked.dueOn(), holder(asked));
    }

    void assistDone(FoiRequest request, Assistance asked) {
        done(request, assistItem(request, asked), asked.status().label());
    }

    void cosign(FoiRequest request, Assistance asked) {
        open(request, cosignItem(request, asked), request.dueOn(), holder(asked));
    }

    void cosignDone(FoiRequest request, Assistance asked) {
        done(request, cosignItem(request, asked), "已办理");
    }

    private static Holder holder(Assistance asked) {
        return asked.unit().<Holder>map(Holder.Unit::new).orElse(Holder.POOL);
    }

    private static Item item(FoiRequest request, ReplyStep step) {
        return new Item(
                step.kind(),
                request.id().value(),
                "答复稿%s：%s".formatted(step.label(), request.wish().title()),
                request.organ(),
                "待" + step.label(),
                HandlingAccess.path(request));
    }

    private static Item secrecyItem(FoiRequest request) {
        return new Item(
                SECRECY,
                request.id().value(),
                "答复稿保密审查：" + request.wish().title(),
                request.organ(),
                "待保密审查",
                HandlingAccess.path(request));
    }

    private static Item assistItem(FoiRequest request, Assistance asked) {
        return new Item(
                Assistance.KIND,
                asked.id(),
                "%s：%s".formatted(asked.kind().label(), request.wish().title()),
                asked.organ(),
                "待答复协助",
                asked.path());
    }

    private static Item cosignItem(FoiRequest request, Assistance asked) {
        return new Item(COSIGN, asked.id(), "会签：" + request.wish().title(), asked.organ(), "待会签", asked.path());
    }

    private void open(FoiRequest request, Item item, LocalDate due, Holder holder) {
        events.publishEvent(
                new HandlingWork(state(request, item, Turn.OURS, Optional.of(due), Optional.empty()), holder));
    }

    /// Only what stands in a worklist can be taken off it.
    private void done(FoiRequest request, Item item, String stage) {
        worklist.find(item.kind(), item.matter())
                .filter(found -> found.state().turn() != Turn.DONE)
                .ifPresent(found -> events.publishEvent(new HandlingWork(
                        state(
                                request,
                                new Item(item.kind(), item.matter(), item.title(), item.organ(), stage, item.path()),
                                Turn.DONE,
                                found.state().dueOn(),
                                Optional.of(today())),
                        Holder.POOL)));
    }

    private WorkState state(
            FoiRequest request, Item item, Turn turn, Optional<LocalDate> due, Optional<LocalDate> closed) {
        return new WorkState(
                item.kind(),
                item.matter(),
                request.number(),
                item.title(),
                item.organ(),
                item.stage(),
                turn,
                today(),
                today(),
                due,
                closed,
                item.path());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
