package gongkai.foundation.administration;

import gongkai.foundation.administration.page.RegionsPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Region;
import gongkai.foundation.organ.RegionLevel;
import gongkai.foundation.organ.Regions;
import gongkai.foundation.organimport.OrganExport;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The regions of the five levels, and which organ leads disclosure in each (条例第三条).
@Controller
class RegionDeskController {
    static final String LIST = "/console/regions";
    private static final int PAGE = 50;

    private final Regions regions;
    private final Organs organs;
    private final OrganChoices choices;
    private final OrganExport export;
    private final Policy policy;

    RegionDeskController(Regions regions, Organs organs, OrganChoices choices, OrganExport export, Policy policy) {
        this.regions = regions;
        this.organs = organs;
        this.choices = choices;
        this.export = export;
        this.policy = policy;
    }

    @Bean
    static ConsoleDoor regionDeskDoor() {
        return new ConsoleDoor(LIST, "区划和主管部门", "平台管理", Act.MANAGE_ORGANS.name(), 932);
    }

    @Needs(Act.MANAGE_ORGANS)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "1") int page) {
        var typed = regions.find(edit)
                .map(region -> Map.of(
                        "code", region.code().value(),
                        "name", region.name(),
                        "authority", region.authority().map(OrganId::value).orElse("")))
                .orElse(Map.of());
        return Show.page("administration/regions", page(frames, me, q.strip(), level, page, typed, new Problems()));
    }

    @Needs(Act.MANAGE_ORGANS)
    @PostMapping(LIST)
    Object put(Frames frames, Person.Staff me, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        String led = typed.getOrDefault("authority", "").strip();
        var authority = choices.find(led).map(Organ::id);
        var problems =
                new Problems().when(!led.isEmpty() && authority.isEmpty(), "authority", "没有找到“" + led + "”，请核对名称。");
        if (problems.isEmpty()) {
            try {
                regions.put(typed.getOrDefault("code", ""), typed.getOrDefault("name", ""), authority, me.actor());
                FlashNotice.leave(redirect, "区划已登记。");
                return "redirect:" + LIST;
            } catch (Refusal refusal) {
                if (refusal.problems().isEmpty()) {
                    throw refusal;
                }
                refusal.problems().forEach(problem -> problems.when(true, problem.field(), problem.sentence()));
            }
        }
        return Show.again("administration/regions", page(frames, me, "", "", 1, typed, problems));
    }

    @Needs(Act.MANAGE_ORGANS)
    @PostMapping(LIST + "/export")
    ResponseEntity<byte[]> export(Person.Staff me) {
        return CsvDownload.of("区划名录.csv", export.regions(me.actor()));
    }

    private RegionsPage page(
            Frames frames,
            Person.Staff me,
            String query,
            String level,
            int page,
            Map<String, String> typed,
            Problems problems) {
        var found = regions.list().stream()
                .filter(region -> query.isEmpty()
                        || region.name().contains(query)
                        || region.code().value().startsWith(query))
                .toList();
        var shown = found.stream()
                .filter(region -> level.isEmpty() || region.level().name().equals(level))
                .toList();
        int here = Math.clamp(page, 1, Math.max(1, (shown.size() + PAGE - 1) / PAGE));
        var rows = shown.stream()
                .skip(Slice.offset(here, PAGE))
                .limit(PAGE)
                .map(this::row)
                .toList();
        return new RegionsPage(
                frames.console("区划和主管部门", Crumb.here("区划和主管部门")),
                query,
                chips(found, query, level),
                new Slice<>(rows, here, PAGE, shown.size()),
                path(query, level),
                choices.among(policy.where(me, Act.MANAGE_ORGANS)),
                typed,
                problems);
    }

    private static List<Chip> chips(List<Region> found, String query, String level) {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip("全部", path(query, ""), found.size(), level.isEmpty()));
        for (RegionLevel each : RegionLevel.values()) {
            long count = found.stream().filter(region -> region.level() == each).count();
            chips.add(new Chip(each.label(), path(query, each.name()), count, level.equals(each.name())));
        }
        return chips;
    }

    private static String path(String query, String level) {
        return LIST + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&level=" + level;
    }

    private RegionsPage.Row row(Region region) {
        String own = region.authority().flatMap(organs::find).map(Organ::name).orElse("");
        String led = own.isEmpty()
                ? Optional.of(region.code().value())
                        .flatMap(regions::authority)
                        .map(organ -> organ.name() + "（随上级区划）")
                        .orElse("未确定")
                : own;
        return new RegionsPage.Row(
                region.code().value(),
                region.name(),
                region.level().label(),
                regions.around(region.code()).map(Region::name).orElse("—"),
                led,
                LIST + "?edit=" + region.code() + "#code");
    }
}
