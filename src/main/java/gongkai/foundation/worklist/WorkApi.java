package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The worklist for programs: what is open in an organ and all below it, page by page, and its figures.
@RestController
class WorkApi {
    static final String LIST = "/api/worklist";

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Inbox inbox;
    private final WorkFigures figures;
    private final WorkKinds kinds;
    private final Organs organs;
    private final Policy policy;

    WorkApi(Inbox inbox, WorkFigures figures, WorkKinds kinds, Organs organs, Policy policy) {
        this.inbox = inbox;
        this.figures = figures;
        this.kinds = kinds;
        this.organs = organs;
        this.policy = policy;
    }

    @Needs(Act.SEE_WORKLIST)
    @GetMapping(LIST)
    WorkAnswer list(Person who, @RequestParam Map<String, String> asked) {
        var problems = new Problems();
        var places = policy.where(who, Act.SEE_WORKLIST);
        var organ = organ(asked, problems);
        String kind = kind(asked, problems);
        String light = asked.getOrDefault("light", "");
        var wanted = Arrays.stream(Light.values())
                .filter(each -> each.name().equals(light))
                .findFirst();
        problems.when(!light.isEmpty() && wanted.isEmpty(), "light", "light 是 OVERDUE、RED、YELLOW、GREEN、WAITING 之一。");
        String behind = asked.getOrDefault("behind", "");
        var place = InboxPlace.parse(behind);
        problems.when(!behind.isEmpty() && place.isEmpty(), "behind", "behind 请照抄上一次答复的 next。");
        int size = size(asked, problems);
        problems.refuseIfAny(WorkRefusal.WORK_QUESTION_UNREADABLE);
        var within = within(who, Act.SEE_WORKLIST, organ, places);
        var scope = InboxQuery.Scope.of(within, organs.list().size());
        var page = inbox.page(new InboxQuery(scope, wanted, kind, "", "", Optional.empty()), place, size);
        return new WorkAnswer(
                page.items().stream()
                        .map(item -> WorkAnswer.matter(item, kinds, organs))
                        .toList(),
                page.next().map(InboxPlace::toString));
    }

    @Needs(Act.SEE_WORK_FIGURES)
    @GetMapping(LIST + "/figures")
    FigureAnswer figures(Person who, @RequestParam Map<String, String> asked) {
        var problems = new Problems();
        var places = policy.where(who, Act.SEE_WORK_FIGURES);
        var organ = organ(asked, problems);
        String kind = kind(asked, problems);
        String typed = asked.getOrDefault("period", "");
        var period =
                typed.isEmpty() ? Optional.of(FigurePeriod.year(figures.today().getYear())) : FigurePeriod.parse(typed);
        problems.when(period.isEmpty(), "period", "period 写成 2026、2026-Q1 或者 2026-03。");
        String basis = asked.getOrDefault("basis", FigureBasis.CLOSED.name());
        problems.when(
                Arrays.stream(FigureBasis.values())
                        .noneMatch(each -> each.name().equals(basis)),
                "basis",
                "basis 是 CLOSED 或者 RECEIVED。");
        problems.refuseIfAny(WorkRefusal.WORK_QUESTION_UNREADABLE);
        var at = organ.orElseGet(() -> home(who, places));
        policy.require(who, Act.SEE_WORK_FIGURES, at.id());
        var table = figures.table(at, places, kind, period.orElseThrow(), FigureBasis.parse(basis));
        var time = period.orElseThrow();
        return new FigureAnswer(
                at.id().value(),
                new FigureAnswer.Period(time.key(), time.from(), time.to()),
                FigureBasis.parse(basis),
                Optional.of(kind).filter(each -> !each.isEmpty()),
                FigureAnswer.Line.of(table.total()),
                table.lines().stream().map(FigureAnswer.Line::of).toList());
    }

    /// The organ named; a program that names none asks for all it may see.
    private Optional<Organ> organ(Map<String, String> asked, Problems problems) {
        String typed = asked.getOrDefault("organ", "");
        var organ = OrganId.isOne(typed) ? organs.find(OrganId.of(typed)) : Optional.<Organ>empty();
        problems.when(!typed.isEmpty() && organ.isEmpty(), "organ", "没有这个机关，请用机关名录中的标识。");
        return organ;
    }

    private Set<OrganId> within(Person who, Act act, Optional<Organ> organ, Set<OrganId> places) {
        if (organ.isEmpty()) {
            return places;
        }
        policy.require(who, act, organ.get().id());
        var within = new LinkedHashSet<>(organs.subtree(organ.get().id()));
        within.retainAll(places);
        return within;
    }

    /// Where the person works; else the highest organ they may look at.
    private Organ home(Person who, Set<OrganId> places) {
        var own = switch (who) {
            case Person.Program program -> Optional.of(program.organ());
            case Person.Staff staff -> Optional.of(staff.organ()).filter(places::contains);
            case Person.Member member -> Optional.<OrganId>empty();
            case Person.Guest guest -> Optional.<OrganId>empty();
        };
        return organs.get(own.orElseGet(() -> places.iterator().next()));
    }

    private String kind(Map<String, String> asked, Problems problems) {
        String kind = asked.getOrDefault("kind", "");
        boolean known = kinds.choices().stream().anyMatch(each -> each.value().equals(kind));
        problems.when(!kind.isEmpty() && !known, "kind", "没有这类事项。");
        return kind;
    }

    private static int size(Map<String, String> asked, Problems problems) {
        String typed = asked.getOrDefault("size", Integer.toString(USUAL));
        int size = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        problems.when(size < 1 || size > MOST, "size", "size 是 1 至 200 的整数。");
        return Math.clamp(size, 1, MOST);
    }
}
