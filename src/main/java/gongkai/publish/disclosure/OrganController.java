package gongkai.publish.disclosure;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganEvent;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Region;
import gongkai.foundation.organ.Regions;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Topical;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.page.OrganPage;
import gongkai.publish.disclosure.page.OrgansPage;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名 (条例第二十条第二项), and what the organ published.
@Controller
class OrganController {
    private static final String LIST = "/publish/organs";
    private static final int NEWEST = 10;
    private static final int MOST_OF_A_KIND = 200;
    private static final int MOST_REGIONS = 24;

    private final Organs organs;
    private final Regions regions;
    private final DocumentListStore lists;

    OrganController(Organs organs, Regions regions, DocumentListStore lists) {
        this.organs = organs;
        this.regions = regions;
        this.lists = lists;
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
                .map(organ -> new PortalList.Line(organ.name(), path(organ), "", end(organ)))
                .toList();
        return Show.page(
                "disclosure/organs",
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
                                organ.name(), path(organ), organ.contact().telephone(), ""))
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

    @Open
    @GetMapping(LIST + "/{id}")
    ModelAndView show(Frames frames, @PathVariable String id) {
        Organ organ = organs.get(id);
        var filter = DocumentFilter.of(organ.id());
        var frame = frames.portal(Wing.PUBLISH, organ.name(), Crumb.of("机关名录", LIST), Crumb.here(organ.shortName()));
        return Show.page(
                "disclosure/organ",
                new OrganPage(
                        frame,
                        organ.name(),
                        end(organ),
                        organ.abolition().stream()
                                .flatMap(end -> end.successors().stream())
                                .map(organs::get)
                                .map(this::line)
                                .toList(),
                        authority(organ),
                        organ.functions(),
                        facts(organ),
                        organs.listInnerUnits(organ.id()),
                        organs.children(organ.id()).stream()
                                .limit(MOST_OF_A_KIND)
                                .map(this::line)
                                .toList(),
                        organs.predecessors(organ.id()).stream()
                                .map(old -> new PortalList.Line(old.name(), path(old), "", end(old)))
                                .toList(),
                        history(organ),
                        lists.count(filter),
                        "/publish/documents?organ=" + organ.id(),
                        DocumentSurroundings.lines(lists.list(filter, 0, NEWEST)),
                        new Topical(OrganTopic.ID, organ.id().value(), "这个机关")));
    }

    private PortalList.Line line(Organ organ) {
        return new PortalList.Line(organ.name(), path(organ), "", "");
    }

    private String end(Organ organ) {
        return organ.abolition()
                .map(end -> OrganReform.endSentence(
                        end,
                        end.successors().stream()
                                .map(id -> organs.get(id).name())
                                .collect(Collectors.joining("、"))))
                .orElse("");
    }

    private String authority(Organ organ) {
        var led = regions.listLedBy(organ.id());
        return led.isEmpty()
                ? ""
                : "本机关是%s的政府信息公开工作主管部门，负责推进、指导、协调、监督政府信息公开工作（条例第三条）。"
                        .formatted(led.stream().map(Region::name).collect(Collectors.joining("、")));
    }

    /// 沿革: what changed about the organ itself, newest first. Who keyed it in is nobody's business.
    private List<Moment> history(Organ organ) {
        return organs.listHistory(organ.id()).reversed().stream()
                .filter(event -> event.action().isReform())
                .map(OrganController::moment)
                .toList();
    }

    private static Moment moment(OrganEvent event) {
        String words = switch (event.action()) {
            case SET_UP -> "设立，名称为" + event.after();
            case RENAME -> "由" + event.before() + "更名为" + event.after();
            case MERGE -> "并入" + event.after();
            case SPLIT -> "分设为" + event.after();
            case ABOLISH -> "撤销，职责由" + event.after() + "承接";
            case MOVE -> "上级机关由" + event.before() + "变更为" + event.after();
            case TAKE_OVER -> "承接" + event.before() + "的职责";
            case PROFILE, UNITS -> "";
        };
        String basis = event.basis().isEmpty() ? "" : "依据：" + event.basis() + "。";
        return new Moment(DateText.full(event.effectiveOn()), event.action().label(), words + "。" + basis);
    }

    private List<Fact> facts(Organ organ) {
        var contact = organ.contact();
        var facts = new ArrayList<Fact>();
        facts.add(fact("机关类别", organ.kind().label()));
        facts.add(organ.parent()
                .flatMap(organs::find)
                .map(found -> Fact.linked("上级机关", found.name(), path(found)))
                .orElse(Fact.of("上级机关", "无")));
        facts.add(fact("所在区划", regions.name(organ.region())));
        facts.add(fact("统一社会信用代码", organ.creditCode().value()));
        facts.add(fact("负责人", organ.head()));
        facts.add(fact("政府信息公开工作机构", contact.office()));
        facts.add(fact("办公地址", contact.address()));
        facts.add(fact("办公时间", contact.hours()));
        facts.add(fact("联系电话", contact.telephone()));
        facts.add(fact("电子邮箱", contact.email()));
        regions.authority(organ.region())
                .filter(led -> !led.id().equals(organ.id()))
                .ifPresent(led -> facts.add(Fact.linked("公开工作主管部门", led.name(), path(led.id()))));
        var former = organs.listFormerNames(organ.id());
        if (!former.isEmpty()) {
            facts.add(Fact.wide(
                    "曾用名称",
                    former.stream()
                            .map(each -> "%s（至%s前）".formatted(each.name(), DateText.full(each.until())))
                            .collect(Collectors.joining("；"))));
        }
        return facts;
    }

    private static Fact fact(String label, String value) {
        return Fact.of(label, value.isBlank() ? "未登记" : value);
    }

    private static String path(Organ organ) {
        return path(organ.id());
    }

    private static String path(OrganId id) {
        return LIST + "/" + id;
    }
}
