package gongkai.answer.foihandling;

import gongkai.answer.foihandling.page.RoutePage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 答复审核环节: which steps each organ's replies pass, and who works in which of its inner units.
@Controller
class RouteController {
    static final String LIST = "/console/reply-steps";
    private static final String ONE = LIST + "/{organ}";

    private final RouteStore store;
    private final Routes routes;
    private final RouteKeeping keeping;
    private final Organs organs;
    private final Policy policy;

    RouteController(RouteStore store, Routes routes, RouteKeeping keeping, Organs organs, Policy policy) {
        this.store = store;
        this.routes = routes;
        this.keeping = keeping;
        this.organs = organs;
        this.policy = policy;
    }

    @Needs(Act.MANAGE_GATE)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me) {
        return Show.page("foihandling/steps", page(frames, me, Optional.empty(), new Problems()));
    }

    @Needs(Act.MANAGE_GATE)
    @GetMapping(ONE)
    ModelAndView form(Frames frames, Person.Staff me, @PathVariable String organ) {
        var chosen = chosen(organ, me);
        return Show.page(
                "foihandling/steps",
                page(frames, me, Optional.of(filled(chosen, names(routes.of(chosen.id())), Map.of())), new Problems()));
    }

    @Needs(Act.MANAGE_GATE)
    @PostMapping(ONE)
    Object set(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @RequestParam(defaultValue = "") List<String> steps,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var chosen = chosen(organ, me);
        var units = new LinkedHashMap<String, String>();
        listUnits(chosen.id())
                .forEach(unit -> units.put(unit.name(), typed.getOrDefault(field(chosen.id(), unit.name()), "")));
        try {
            keeping.set(chosen.id(), steps, units, me);
        } catch (Refusal refusal) {
            return Show.page(
                    Asked.status(refusal),
                    "foihandling/steps",
                    page(
                            frames,
                            me,
                            Optional.of(filled(chosen, steps, units)),
                            Problems.from(Asked.problems(refusal))));
        }
        FlashNotice.leave(redirect, "%s的答复审核环节和内设机构人员已设定。".formatted(chosen.name()));
        return "redirect:" + LIST;
    }

    private Organ chosen(String organ, Person.Staff me) {
        var chosen = organs.get(organ);
        policy.require(me, Act.MANAGE_GATE, chosen.id());
        return chosen;
    }

    private List<InnerUnit> listUnits(OrganId organ) {
        return organs.listInnerUnits(organ);
    }

    /// The name of a unit's field: its place among the units.
    private String field(OrganId organ, String unit) {
        return RouteKeeping.field(listUnits(organ).stream().map(InnerUnit::name).toList(), unit);
    }

    private static List<String> names(Route route) {
        return route.steps().stream().sorted().map(Enum::name).toList();
    }

    private RoutePage.Chosen filled(Organ organ, List<String> on, Map<String, String> typed) {
        var members = store.listUnits(organ.id());
        var units = new ArrayList<RoutePage.Unit>();
        for (InnerUnit unit : listUnits(organ.id())) {
            var kept = members.getOrDefault(unit.name(), List.of());
            units.add(new RoutePage.Unit(
                    field(organ.id(), unit.name()),
                    unit.name(),
                    typed.getOrDefault(unit.name(), keeping.accounts(kept)),
                    kept.stream().map(RouteStore.Member::name).collect(Collectors.joining("、"))));
        }
        return new RoutePage.Chosen(
                LIST + "/" + organ.id(),
                organ.name(),
                Arrays.stream(ReplyStep.values())
                        .map(step -> new Choice(
                                step.name(),
                                step.label(),
                                "由“%s”角色办理".formatted(step.role().label())))
                        .toList(),
                on,
                units);
    }

    private RoutePage page(Frames frames, Person.Staff me, Optional<RoutePage.Chosen> chosen, Problems problems) {
        var own = store.listOwn();
        var rows = policy.where(me, Act.MANAGE_GATE).stream()
                .flatMap(id -> organs.find(id).stream())
                .filter(Organ::isActive)
                .map(organ -> new RoutePage.Row(
                        organ.name(),
                        own.getOrDefault(organ.id(), routes.usual()).words(),
                        !own.containsKey(organ.id()),
                        LIST + "/" + organ.id()))
                .toList();
        return new RoutePage(
                frames.console(
                        "答复审核环节",
                        chosen.map(organ -> new Crumb[] {Crumb.of("答复审核环节", LIST), Crumb.here(organ.name())})
                                .orElseGet(() -> new Crumb[] {Crumb.here("答复审核环节")})),
                rows,
                chosen,
                problems);
    }
}
