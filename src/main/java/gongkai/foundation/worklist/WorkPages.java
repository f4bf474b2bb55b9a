package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.foundation.worklist.page.WorkPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lays out the page of one matter in the worklist.
@Component
class WorkPages {
    private final Worklist worklist;
    private final WorkEventStore history;
    private final SupervisionStore supervisionStore;
    private final Supervisions supervisions;
    private final WorkHolding holding;
    private final WorkNames names;
    private final Policy policy;

    WorkPages(
            Worklist worklist,
            WorkEventStore history,
            SupervisionStore supervisionStore,
            Supervisions supervisions,
            WorkHolding holding,
            WorkNames names,
            Policy policy) {
        this.worklist = worklist;
        this.history = history;
        this.supervisionStore = supervisionStore;
        this.supervisions = supervisions;
        this.holding = holding;
        this.names = names;
        this.policy = policy;
    }

    WorkPage page(
            Frames frames, Person.Staff me, String kind, long matter, Map<String, String> typed, Problems problems) {
        var item = worklist.find(kind, matter).orElseThrow(() -> Refusal.of(WorkRefusal.UNKNOWN_WORK));
        var state = item.state();
        policy.require(me, Act.SEE_WORKLIST, state.organ());
        boolean open = state.turn() != Turn.DONE;
        var events = history.list(kind, matter);
        return new WorkPage(
                frames.console(state.title(), Crumb.of("待办", InboxAddress.PATH), Crumb.here(state.number())),
                WorkPart.path(state),
                item.light().shape(),
                item.light().label(),
                sentence(item),
                tone(item),
                state.path(),
                facts(item),
                open ? urged(events) : "",
                supervisionStore.listOf(kind, matter).reversed().stream()
                        .map(WorkPages::line)
                        .toList(),
                moments(events),
                policy.may(me, Act.TAKE_WORK, state.organ()),
                policy.may(me, Act.SUPERVISE_WORK, state.organ()),
                holding.whyNotClaim(item, me).map(ErrorCode::message),
                WorkHolding.whyNotGiveBack(item, me).map(ErrorCode::message),
                holding.whyNotHandOver(item, me).map(ErrorCode::message),
                supervisions.whyNotDemand(state).map(ErrorCode::message),
                open,
                names.holders(state),
                typed,
                problems);
    }

    private static String sentence(WorkItem item) {
        return switch (item.state().turn()) {
            case DONE ->
                "已于%s办结。".formatted(item.state().closedOn().map(DateText::full).orElse(""));
            case THEIRS -> "等待对方，机关的期限不计时。";
            case OURS ->
                "由%s承办，%s%s。"
                        .formatted(
                                item.holder() instanceof Holder.Pool
                                        ? "本单位（待认领）"
                                        : item.holder().label(),
                                item.state()
                                        .dueOn()
                                        .map(due -> "最迟" + DateText.full(due) + "，")
                                        .orElse(""),
                                item.remaining());
        };
    }

    private static String tone(WorkItem item) {
        return switch (item.state().turn()) {
            case DONE -> "done";
            case THEIRS -> "waiting";
            case OURS -> item.light() == Light.OVERDUE ? "late" : "";
        };
    }

    private List<Fact> facts(WorkItem item) {
        var state = item.state();
        return List.of(
                Fact.of("编号", state.number()),
                Fact.of("类别", names.kind(state.kind())),
                Fact.of("承办单位", names.organ(state.organ())),
                Fact.of("承办", item.holder().label()),
                Fact.of("环节", state.stage()),
                Fact.of("收到", DateText.full(state.receivedOn())),
                Fact.of("起算", DateText.full(state.startedOn())),
                Fact.of("最迟", state.dueOn().map(DateText::full).orElse("—")));
    }

    private static String urged(List<WorkEvent> events) {
        return events.reversed().stream()
                .filter(event -> event.what() == WorkEvent.What.URGED)
                .findFirst()
                .map(event -> "%s于%s催办：%s".formatted(event.actor(), time(event.at()), event.words()))
                .orElse("");
    }

    private static WorkPage.SupervisionLine line(Supervision supervision) {
        return new WorkPage.SupervisionLine(
                supervision.number(),
                supervision.path(),
                supervision.status().label(),
                "%s于%s发出，%s前答复。"
                        .formatted(
                                supervision.byName(),
                                DateText.full(supervision.askedOn()),
                                DateText.full(supervision.dueOn())));
    }

    static List<Moment> moments(List<WorkEvent> events) {
        return events.reversed().stream()
                .map(event -> new Moment(
                        time(event.at()),
                        (event.actor().isEmpty() ? "" : event.actor() + " ")
                                + event.what().label(),
                        event.words()))
                .toList();
    }

    static String time(Instant at) {
        var there = at.atZone(ReplayClock.ZONE);
        return "%s %02d:%02d".formatted(DateText.full(there.toLocalDate()), there.getHour(), there.getMinute());
    }
}
