package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.drafting.page.GatePage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 审核环节: which steps each organ's texts pass, and who takes them.
@Controller
class GateController {
    static final String LIST = "/console/gate";
    private static final String ONE = LIST + "/{organ}";

    private final GateStore store;
    private final GateKeeping keeping;
    private final Organs organs;
    private final Policy policy;

    GateController(GateStore store, GateKeeping keeping, Organs organs, Policy policy) {
        this.store = store;
        this.keeping = keeping;
        this.organs = organs;
        this.policy = policy;
    }

    @Needs(Act.MANAGE_GATE)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me) {
        return Show.page("drafting/gate", page(frames, me, Optional.empty(), Map.of(), new Problems()));
    }

    @Needs(Act.MANAGE_GATE)
    @GetMapping(ONE)
    ModelAndView form(Frames frames, Person.Staff me, @PathVariable String organ) {
        var chosen = organs.get(organ);
        policy.require(me, Act.MANAGE_GATE, chosen.id());
        var typed = new HashMap<String, String>();
        var gate = store.get(chosen.id());
        for (GateStep step : GateStep.values()) {
            typed.put(GateKeeping.field(step), gate.role(step).map(Role::name).orElse(""));
        }
        return Show.page("drafting/gate", page(frames, me, Optional.of(chosen), typed, new Problems()));
    }

    @Needs(Act.MANAGE_GATE)
    @PostMapping(ONE)
    Object set(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var chosen = organs.get(organ);
        var roles = new EnumMap<GateStep, String>(GateStep.class);
        for (GateStep step : GateStep.values()) {
            roles.put(step, typed.getOrDefault(GateKeeping.field(step), ""));
        }
        try {
            keeping.set(chosen.id(), roles, me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "drafting/gate", page(frames, me, Optional.of(chosen), typed, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, "%s的审核环节已设定。".formatted(chosen.name()));
        return "redirect:" + LIST;
    }

    private GatePage page(
            Frames frames, Person.Staff me, Optional<Organ> chosen, Map<String, String> typed, Problems problems) {
        var own = store.listOwn();
        var rows = policy.where(me, Act.MANAGE_GATE).stream()
                .flatMap(id -> organs.find(id).stream())
                .filter(Organ::isActive)
                .map(organ -> row(organ, own))
                .toList();
        return new GatePage(
                frames.console(
                        "审核环节",
                        chosen.isPresent()
                                ? new Crumb[] {
                                    Crumb.of("审核环节", LIST),
                                    Crumb.here(chosen.get().name())
                                }
                                : new Crumb[] {Crumb.here("审核环节")}),
                rows,
                chosen.map(organ -> organ.id().value()).orElse(""),
                chosen.map(Organ::name).orElse(""),
                List.copyOf(Gate.ROLES.stream()
                        .map(role -> new Choice(role.name(), role.label()))
                        .toList()),
                typed,
                problems);
    }

    private static GatePage.Row row(Organ organ, Map<OrganId, Gate> own) {
        var gate = own.getOrDefault(organ.id(), Gate.USUAL);
        return new GatePage.Row(organ.name(), gate.words(), !own.containsKey(organ.id()), LIST + "/" + organ.id());
    }
}
