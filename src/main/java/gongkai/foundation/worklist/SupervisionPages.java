package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.worklist.page.SupervisionListPage;
import gongkai.foundation.worklist.page.SupervisionPage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lays out the pages of supervisions.
@Component
class SupervisionPages {
    private static final String LIST = "/console/supervision";
    private static final int SIZE = 50;
    private static final Map<String, String> FILTERS =
            Map.of("", "全部", "open", "待答复", "late", "超期未答复", "answered", "待审核", "closed", "已办结");
    private static final List<String> ORDER = List.of("", "open", "late", "answered", "closed");

    private final SupervisionStore store;
    private final Supervisions supervisions;
    private final Worklist worklist;
    private final WorkEventStore history;
    private final WorkNames names;
    private final Policy policy;
    private final Clock clock;

    SupervisionPages(
            SupervisionStore store,
            Supervisions supervisions,
            Worklist worklist,
            WorkEventStore history,
            WorkNames names,
            Policy policy,
            Clock clock) {
        this.store = store;
        this.supervisions = supervisions;
        this.worklist = worklist;
        this.history = history;
        this.names = names;
        this.policy = policy;
        this.clock = clock;
    }

    SupervisionListPage list(Frames frames, Person.Staff me, String which, String behind) {
        var organs =
                policy.where(me, Act.SEE_WORKLIST).stream().map(OrganId::value).toList();
        var today = LocalDate.now(clock);
        String filter = ORDER.contains(which) ? which : "";
        long last = behind.matches("[0-9]{1,18}") ? Long.parseLong(behind) : Long.MAX_VALUE;
        var found = store.list(organs, filter, today, last, SIZE + 1);
        var shown = found.subList(0, Math.min(SIZE, found.size()));
        var chips = new ArrayList<Chip>();
        for (String each : ORDER) {
            chips.add(new Chip(
                    FILTERS.getOrDefault(each, ""),
                    LIST + (each.isEmpty() ? "" : "?which=" + each),
                    store.count(organs, each, today),
                    each.equals(filter)));
        }
        return new SupervisionListPage(
                frames.console("督办", Crumb.here("督办")),
                chips,
                shown.stream().map(this::row).toList(),
                found.size() > SIZE
                        ? LIST + "?which=" + filter + "&behind="
                                + shown.getLast().id()
                        : "",
                last == Long.MAX_VALUE ? "" : LIST + "?which=" + filter);
    }

    private SupervisionListPage.Row row(Supervision supervision) {
        var item = worklist.find(Supervision.KIND, supervision.id()).orElseThrow();
        boolean open = supervision.status().isOpen();
        return new SupervisionListPage.Row(
                open ? item.light().shape() : "",
                open ? item.light().label() : "",
                supervision.number(),
                supervision.path(),
                item.state().title(),
                names.organ(supervision.organ()),
                supervision.byName(),
                DateText.full(supervision.askedOn()),
                DateText.full(supervision.dueOn()),
                supervision.status().label());
    }

    SupervisionPage page(Frames frames, Person.Staff me, long id, Map<String, String> typed, Problems problems) {
        var supervision = store.find(id).orElseThrow(() -> Refusal.of(WorkRefusal.UNKNOWN_SUPERVISION));
        if (!policy.may(me, Act.SEE_WORKLIST, supervision.organ())) {
            policy.require(me, Act.SEE_WORKLIST, supervision.byOrgan());
        }
        var item = worklist.find(Supervision.KIND, id).orElseThrow();
        var matter = worklist.find(supervision.kind(), supervision.matter()).orElseThrow();
        return new SupervisionPage(
                frames.console(item.state().title(), Crumb.of("督办", LIST), Crumb.here(supervision.number())),
                supervision.path(),
                supervision.status().isOpen() ? item.light().shape() : "",
                supervision.status().isOpen() ? item.light().label() : "",
                sentence(supervision, item),
                tone(item),
                matter.state().number() + " " + matter.state().title(),
                WorkPart.path(matter.state()),
                facts(supervision),
                supervision.demand(),
                supervision.answer(),
                answeredBy(supervision),
                supervision.verdict(),
                may(supervision, SupervisionAction.ANSWER, me),
                may(supervision, SupervisionAction.ACCEPT, me),
                may(supervision, SupervisionAction.SEND_BACK, me),
                may(supervision, SupervisionAction.WITHDRAW, me),
                WorkPages.moments(history.list(supervision.kind(), supervision.matter()).stream()
                        .filter(event -> event.words().contains(supervision.number()))
                        .toList()),
                typed,
                problems);
    }

    private boolean may(Supervision supervision, SupervisionAction action, Person.Staff me) {
        return supervisions.whyNot(supervision, action, me).isEmpty();
    }

    private String sentence(Supervision supervision, WorkItem item) {
        return switch (supervision.status()) {
            case ASKED, RETURNED ->
                "轮到%s答复，最迟%s，%s。"
                        .formatted(
                                names.organ(supervision.organ()), DateText.full(supervision.dueOn()), item.remaining());
            case ANSWERED -> "已经答复，等待%s审核。".formatted(names.organ(supervision.byOrgan()));
            case ACCEPTED -> "答复已审核通过，督办办结。";
            case WITHDRAWN -> "督办已撤销。";
        };
    }

    private static String tone(WorkItem item) {
        return switch (item.state().turn()) {
            case DONE -> "done";
            case THEIRS -> "waiting";
            case OURS -> item.light() == Light.OVERDUE ? "late" : "";
        };
    }

    private List<Fact> facts(Supervision supervision) {
        return List.of(
                Fact.of("编号", supervision.number()),
                Fact.of("答复单位", names.organ(supervision.organ())),
                Fact.of("发出单位", names.organ(supervision.byOrgan())),
                Fact.of("发出人", supervision.byName()),
                Fact.of("发出", DateText.full(supervision.askedOn())),
                Fact.of("答复期限", "%s（%d 个工作日）".formatted(DateText.full(supervision.dueOn()), supervision.days())));
    }

    private static String answeredBy(Supervision supervision) {
        return supervision
                .answeredOn()
                .map(day -> "%s，%s".formatted(supervision.answeredName(), DateText.full(day)))
                .orElse("");
    }
}
