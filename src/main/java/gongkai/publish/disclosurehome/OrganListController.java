package gongkai.publish.disclosurehome;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Regions;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosurehome.page.OrgansPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 机关名录: the organs of the house, each leading to its disclosure home.
@Controller
class OrganListController {
    static final String LIST = "/publish/organs";

    private static final int MOST_OF_A_KIND = 200;
    private static final int MOST_REGIONS = 24;

    private final Organs organs;
    private final Regions regions;
    private final OrganFacts facts;

    OrganListController(Organs organs, Regions regions, OrganFacts facts) {
        this.organs = organs;
        this.regions = regions;
        this.facts = facts;
    }

    @Open
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames, @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String q) {
        String query = q.strip();
        var found = organs.list().stream()
                .filter(organ -> query.isEmpty()
                        || organ.name().contains(query)
                        || organ.shortName().contains(query))
                .toList();
        var shown = found.stream()
                .filter(organ -> region.isEmpty() || organ.region().equals(region))
                .toList();
        var groups = Arrays.stream(OrganKind.values())
                .map(kind -> group(kind, shown))
                .filter(group -> !group.organs().isEmpty())
                .toList();
        var abolished = shown.stream()
                .filter(organ -> !organ.isActive())
                .map(organ -> new PortalList.Line(organ.name(), OrganFacts.path(organ), "", facts.end(organ)))
                .toList();
        return Show.page(
                "disclosurehome/organs",
                new OrgansPage(
                        frames.portal(Wing.PUBLISH, "机关名录", Crumb.here("机关名录")),
                        query,
                        chips(found, region, query),
                        groups,
                        abolished));
    }

    private static OrgansPage.Group group(OrganKind kind, List<Organ> shown) {
        var all = shown.stream()
                .filter(organ -> organ.isActive() && organ.kind() == kind)
                .toList();
        return new OrgansPage.Group(
                kind.label(),
                all.stream()
                        .limit(MOST_OF_A_KIND)
                        .map(organ -> new PortalList.Line(
                                organ.name(),
                                OrganFacts.path(organ),
                                organ.contact().telephone(),
                                ""))
                        .toList(),
                Math.max(0, all.size() - MOST_OF_A_KIND));
    }

    /// The regions that have organs, larger ones first; none when there is only one.
    private List<Chip> chips(List<Organ> found, String region, String query) {
        Map<String, Long> counts = found.stream()
                .filter(Organ::isActive)
                .collect(Collectors.groupingBy(Organ::region, Collectors.counting()));
        if (counts.size() < 2) {
            return List.of();
        }
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(
                "全部",
                listPath("", query),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                region.isEmpty()));
        counts.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(MOST_REGIONS)
                .forEach(code -> chips.add(new Chip(
                        regions.name(code),
                        listPath(code, query),
                        counts.getOrDefault(code, 0L),
                        code.equals(region))));
        return chips;
    }

    private static String listPath(String region, String query) {
        return LIST + "?region=" + region + "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
