package gongkai.foundation.administration;

import gongkai.foundation.administration.page.OrganDeskPage;
import gongkai.foundation.administration.page.OrganListPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganAction;
import gongkai.foundation.organ.OrganEvent;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.OrganRefusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.Regions;
import gongkai.foundation.organimport.OrganExport;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.Show;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of organs, and the desk of each.
@Controller
class OrganDeskController {
    static final String LIST = "/console/organs";
    private static final int PAGE = 50;
    private static final String ABOLISHED = "ABOLISHED";
    private static final String NOT_YOURS = "机构变更由系统管理员办理。";

    private final Organs organs;
    private final Regions regions;
    private final OrganReform reform;
    private final OrganExport export;
    private final Policy policy;

    OrganDeskController(Organs organs, Regions regions, OrganReform reform, OrganExport export, Policy policy) {
        this.organs = organs;
        this.regions = regions;
        this.reform = reform;
        this.export = export;
        this.policy = policy;
    }

    @Bean
    static ConsoleDoor organDeskDoor() {
        return new ConsoleDoor(LIST, "机关名录", "平台管理", Act.EDIT_ORGAN_PROFILE.name(), 930);
    }

    @Needs(Act.EDIT_ORGAN_PROFILE)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page) {
        String query = q.strip();
        var mine = mine(me).stream().filter(matches(query)).toList();
        var shown = mine.stream().filter(ofKind(kind)).toList();
        int pages = Math.max(1, (shown.size() + PAGE - 1) / PAGE);
        int here = Math.clamp(page, 1, pages);
        var rows = shown.stream()
                .skip(Slice.offset(here, PAGE))
                .limit(PAGE)
                .map(this::row)
                .toList();
        return Show.page(
                "administration/organs",
                new OrganListPage(
                        frames.console("机关名录", Crumb.here("机关名录")),
                        policy.may(me, Act.MANAGE_ORGANS),
                        query,
                        kind,
                        chips(mine, query, kind),
                        new Slice<>(rows, here, PAGE, shown.size()),
                        path(query, kind)));
    }

    private List<Organ> mine(Person.Staff me) {
        var places = policy.where(me, Act.EDIT_ORGAN_PROFILE);
        return organs.list().stream()
                .filter(organ -> places.contains(organ.id()))
                .toList();
    }

    private static Predicate<Organ> matches(String query) {
        String code = query.toUpperCase(Locale.ROOT);
        return organ -> query.isEmpty()
                || organ.name().contains(query)
                || organ.shortName().contains(query)
                || organ.id().value().contains(query)
                || organ.region().startsWith(query)
                || organ.creditCode().value().contains(code);
    }

    private static Predicate<Organ> ofKind(String kind) {
        return organ -> kind.equals(ABOLISHED)
                ? !organ.isActive()
                : organ.isActive() && (kind.isEmpty() || organ.kind().name().equals(kind));
    }

    private static List<Chip> chips(List<Organ> mine, String query, String kind) {
        var chips = new ArrayList<Chip>();
        chips.add(chip(mine, query, "", "在设", kind));
        for (OrganKind each : OrganKind.values()) {
            chips.add(chip(mine, query, each.name(), each.label(), kind));
        }
        chips.add(chip(mine, query, ABOLISHED, "已撤销", kind));
        chips.removeIf(chip -> chip.count() == 0 && !chip.on());
        return chips;
    }

    private static Chip chip(List<Organ> mine, String query, String value, String label, String kind) {
        long count = mine.stream().filter(ofKind(value)).count();
        return new Chip(label, path(query, value), count, value.equals(kind));
    }

    private static String path(String query, String kind) {
        return LIST + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&kind="
                + URLEncoder.encode(kind, StandardCharsets.UTF_8);
    }

    private OrganListPage.Row row(Organ organ) {
        return new OrganListPage.Row(
                organ.name(),
                LIST + "/" + organ.id(),
                organ.kind().label(),
                organ.parent().flatMap(organs::find).map(Organ::shortName).orElse("—"),
                regions.name(organ.region()),
                organ.creditCode().value(),
                organ.abolition()
                        .map(end -> DateText.full(end.on()) + end.how().label())
                        .orElse("在设"));
    }

    @Needs(Act.EDIT_ORGAN_PROFILE)
    @GetMapping(LIST + "/{id}")
    ModelAndView one(Frames frames, Person.Staff me, @PathVariable String id) {
        Organ organ = organs.get(id);
        policy.require(me, Act.EDIT_ORGAN_PROFILE, organ.id());
        return Show.page(
                "administration/organ",
                new OrganDeskPage(
                        frames.console(organ.name(), Crumb.of("机关名录", LIST), Crumb.here(organ.shortName())),
                        organ.name(),
                        organ.abolition()
                                .map(end -> OrganReform.endSentence(end, names(end.successors())))
                                .orElse(""),
                        "/publish/organs/" + organ.id(),
                        facts(organ),
                        organs.listInnerUnits(organ.id()),
                        organs.listHistory(organ.id()).reversed().stream()
                                .map(OrganDeskController::moment)
                                .toList(),
                        reform.listPlanned().stream()
                                .filter(planned -> planned.reform().subject().equals(organ.id()))
                                .map(reform::sentence)
                                .toList(),
                        actions(organ, me)));
    }

    private String names(List<OrganId> ids) {
        return String.join("、", ids.stream().map(id -> organs.get(id).name()).toList());
    }

    private List<Fact> facts(Organ organ) {
        return List.of(
                Fact.of("类别", organ.kind().label()),
                Fact.of("统一社会信用代码", organ.creditCode().value()),
                organ.parent()
                        .flatMap(organs::find)
                        .map(parent -> Fact.linked("上级机关", parent.name(), LIST + "/" + parent.id()))
                        .orElse(Fact.of("上级机关", "无")),
                Fact.of("所在区划", regions.name(organ.region()) + "（" + organ.region() + "）"),
                Fact.of("网址短名", organ.id().value()),
                Fact.of("机关代字", blank(organ.documentWord())),
                Fact.of("负责人", blank(organ.head())),
                Fact.of("工作机构", blank(organ.contact().office())),
                Fact.of("办公地址", blank(organ.contact().address())),
                Fact.of("办公时间", blank(organ.contact().hours())),
                Fact.of("联系电话", blank(organ.contact().telephone())),
                Fact.of("电子邮箱", blank(organ.contact().email())),
                Fact.wide("机关职能", blank(organ.functions())));
    }

    private static String blank(String text) {
        return text.isBlank() ? "未登记" : text;
    }

    private static Moment moment(OrganEvent event) {
        String change = event.before().isEmpty() ? event.after() : event.before() + " → " + event.after();
        String basis = event.basis().isEmpty() ? "" : "依据：" + event.basis() + "。";
        return new Moment(
                DateText.full(event.effectiveOn()),
                event.action().done() + "，" + event.actor().replaceFirst("^\\S+ ", ""),
                change + "。" + basis);
    }

    private List<OrganDeskPage.Action> actions(Organ organ, Person.Staff me) {
        String base = LIST + "/" + organ.id();
        Optional<String> ended =
                organ.isActive() ? Optional.empty() : Optional.of(OrganRefusal.ORGAN_ABOLISHED.message());
        Optional<String> notMine =
                policy.may(me, Act.MANAGE_ORGANS, organ.id()) ? ended : Optional.of(ended.orElse(NOT_YOURS));
        return Stream.concat(
                        Stream.of(
                                new OrganDeskPage.Action("修改单位信息", base + "/profile", "职能、地址、时间、电话、负责人，立即生效。", ended),
                                new OrganDeskPage.Action("修改内设机构", base + "/units", "名称、职责、电话、负责人，立即生效。", ended)),
                        Stream.of(
                                        OrganAction.RENAME,
                                        OrganAction.MERGE,
                                        OrganAction.SPLIT,
                                        OrganAction.ABOLISH,
                                        OrganAction.MOVE)
                                .map(action -> new OrganDeskPage.Action(
                                        action.label(),
                                        base + "/reforms/" + action.name().toLowerCase(Locale.ROOT),
                                        effect(action),
                                        notMine)))
                .toList();
    }

    private static String effect(OrganAction action) {
        return switch (action) {
            case RENAME -> "更名前的文件仍显示原名。";
            case MERGE -> "并入另一机关；未办结的申请由它继续办理。";
            case SPLIT -> "分设为几个机关；由其中一个承接未办结的申请。";
            case ABOLISH -> "撤销；没有机关继续行使职权的，由上级承接。";
            case MOVE -> "换一个上级机关。";
            case SET_UP, TAKE_OVER, PROFILE, UNITS -> "";
        };
    }

    /// Taking the whole list out of the house goes on record, so it is not done by following a link.
    @Needs(Act.EDIT_ORGAN_PROFILE)
    @PostMapping("/console/organ-export")
    ResponseEntity<byte[]> export(Person.Staff me) {
        return CsvDownload.of("机关名录.csv", export.organs(mine(me), me.actor()));
    }
}
