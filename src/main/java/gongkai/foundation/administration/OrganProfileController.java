package gongkai.foundation.administration;

import gongkai.foundation.administration.page.OrganFormPage;
import gongkai.foundation.administration.page.UnitsPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganProfiles;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an organ says of itself (条例第二十条第二项), kept by its own administrator.
@Controller
class OrganProfileController {
    private static final String LIST = OrganDeskController.LIST;
    private static final int SPARE_ROWS = 3;

    private final Organs organs;
    private final OrganProfiles profiles;
    private final OrganChoices choices;
    private final Policy policy;

    OrganProfileController(Organs organs, OrganProfiles profiles, OrganChoices choices, Policy policy) {
        this.organs = organs;
        this.profiles = profiles;
        this.choices = choices;
        this.policy = policy;
    }

    @Needs(Act.EDIT_ORGAN_PROFILE)
    @GetMapping(LIST + "/{id}/profile")
    ModelAndView profile(Frames frames, Person.Staff me, @PathVariable String id) {
        Organ organ = editable(me, id);
        return Show.page("administration/organ-form", page(frames, organ, typed(organ), new Problems()));
    }

    @Needs(Act.EDIT_ORGAN_PROFILE)
    @PostMapping(LIST + "/{id}/profile")
    Object edit(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Organ organ = editable(me, id);
        var problems = new Problems();
        try {
            profiles.edit(organ.id(), new ReformForm(typed, choices, problems).profile(), actor(me, organ));
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "administration/organ-form", page(frames, organ, typed, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, "单位信息已更新，公众页面同时更新。");
        return "redirect:" + LIST + "/" + organ.id();
    }

    private String actor(Person.Staff me, Organ organ) {
        return policy.actor(me, Act.EDIT_ORGAN_PROFILE, organ.id());
    }

    private Organ editable(Person.Staff me, String id) {
        Organ organ = organs.get(id);
        policy.require(me, Act.EDIT_ORGAN_PROFILE, organ.id());
        profiles.whyNot(organ).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return organ;
    }

    private static OrganFormPage page(Frames frames, Organ organ, Map<String, String> typed, Problems problems) {
        return new OrganFormPage(
                frames.console(
                        "修改单位信息",
                        Crumb.of("机关名录", LIST),
                        Crumb.of(organ.shortName(), LIST + "/" + organ.id()),
                        Crumb.here("修改单位信息")),
                LIST + "/" + organ.id() + "/profile",
                false,
                List.of(),
                List.of(),
                typed,
                problems);
    }

    private static Map<String, String> typed(Organ organ) {
        var typed = new HashMap<String, String>();
        typed.put("region", organ.region());
        typed.put("office", organ.contact().office());
        typed.put("address", organ.contact().address());
        typed.put("hours", organ.contact().hours());
        typed.put("telephone", organ.contact().telephone());
        typed.put("email", organ.contact().email());
        typed.put("functions", organ.functions());
        typed.put("head", organ.head());
        return typed;
    }

    @Needs(Act.EDIT_ORGAN_PROFILE)
    @GetMapping(LIST + "/{id}/units")
    ModelAndView units(Frames frames, Person.Staff me, @PathVariable String id) {
        Organ organ = editable(me, id);
        return Show.page(
                "administration/units", unitsPage(frames, organ, organs.listInnerUnits(organ.id()), new Problems()));
    }

    @Needs(Act.EDIT_ORGAN_PROFILE)
    @PostMapping(LIST + "/{id}/units")
    Object replaceUnits(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        Organ organ = editable(me, id);
        var units = read(sent);
        try {
            profiles.replaceUnits(organ.id(), units, actor(me, organ));
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "administration/units", unitsPage(frames, organ, units, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, "内设机构已更新，公众页面同时更新。");
        return "redirect:" + LIST + "/" + organ.id();
    }

    /// The rows that hold something, in their order.
    private static List<InnerUnit> read(MultiValueMap<String, String> sent) {
        var units = new ArrayList<InnerUnit>();
        int rows = sent.getOrDefault("unit-name", List.of()).size();
        for (int place = 0; place < rows; place++) {
            var unit = new InnerUnit(
                    cell(sent, "unit-name", place),
                    cell(sent, "unit-functions", place),
                    cell(sent, "unit-telephone", place),
                    cell(sent, "unit-head", place));
            if (!unit.equals(new InnerUnit("", "", "", ""))) {
                units.add(unit);
            }
        }
        return units;
    }

    private static String cell(MultiValueMap<String, String> sent, String field, int place) {
        var values = sent.getOrDefault(field, List.of());
        return place < values.size() ? values.get(place).strip() : "";
    }

    private static UnitsPage unitsPage(Frames frames, Organ organ, List<InnerUnit> units, Problems problems) {
        var rows = new ArrayList<>(units);
        for (int spare = 0; spare < SPARE_ROWS; spare++) {
            rows.add(new InnerUnit("", "", "", ""));
        }
        return new UnitsPage(
                frames.console(
                        "修改内设机构",
                        Crumb.of("机关名录", LIST),
                        Crumb.of(organ.shortName(), LIST + "/" + organ.id()),
                        Crumb.here("修改内设机构")),
                organ.name(),
                LIST + "/" + organ.id() + "/units",
                rows,
                problems);
    }
}
