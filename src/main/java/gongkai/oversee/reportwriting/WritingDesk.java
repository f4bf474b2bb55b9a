package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.foundation.worklist.Worklist;
import gongkai.oversee.annualreport.PrintedReport;
import gongkai.oversee.annualreport.ReportLayout;
import gongkai.oversee.annualreport.ReportSection;
import gongkai.oversee.reportwriting.WrittenFigures.Composition;
import gongkai.oversee.reportwriting.page.WritingPage;
import gongkai.oversee.reportwriting.page.WritingPage.Part;
import gongkai.oversee.reportwriting.page.WritingPage.Section;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.TableSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The desk of one report.
@Component
class WritingDesk {
    private final WrittenStores stores;
    private final WrittenFigures figures;
    private final WrittenReports reports;
    private final WritingAccess access;
    private final WritingPages list;
    private final Worklist worklist;
    private final Organs organs;

    WritingDesk(
            WrittenStores stores,
            WrittenFigures figures,
            WrittenReports reports,
            WritingAccess access,
            WritingPages list,
            Worklist worklist,
            Organs organs) {
        this.stores = stores;
        this.figures = figures;
        this.reports = reports;
        this.access = access;
        this.list = list;
        this.worklist = worklist;
        this.organs = organs;
    }

    /// What was typed and could not be taken.
    ///
    /// @param sections the words as they were typed; empty where they were not sent
    /// @param words what was to be said with a no
    record Typed(Map<ReportSection, String> sections, String words, Problems problems) {
        static final Typed NOTHING = new Typed(Map.of(), "", new Problems());
    }

    WritingPage page(Frames frames, Person.Staff me, YearReport report, Typed typed) {
        Composition composition = figures.of(report);
        Organ organ = organs.get(report.organ());
        String title = PrintedReport.title(organ.name(), report.year());
        var layout = new ReportLayout(
                composition.total(), ref -> report.path() + "/cells/" + ref.path(), figures.corrected(report));
        var texts = reports.texts(report, composition);
        return new WritingPage(
                frames.console(
                        title,
                        Crumb.of(WritingPages.TITLE, WritingController.LIST + "?year=" + report.year()),
                        Crumb.here(organ.shortName() + report.year() + "年")),
                title,
                report.path(),
                turn(report),
                list.isLate(report),
                facts(report),
                worklist.partOf(ReportWork.KIND, report.id()),
                layout.tables(),
                List.of(ReportSection.values()).stream()
                        .map(each -> new Section(
                                each.name(),
                                each.label(),
                                typed.sections().getOrDefault(each, texts.getOrDefault(each, ""))))
                        .toList(),
                stores.sections().find(report.id()).number(),
                findings(report, composition),
                stores.corrections().list(report.id()).reversed().stream()
                        .map(each -> correction(report, each))
                        .toList(),
                parts(report, composition),
                access.may(me, report),
                stores.reports().listLines(report.id()).reversed().stream()
                        .map(WritingDesk::moment)
                        .toList(),
                typed.words(),
                typed.problems());
    }

    private String turn(YearReport report) {
        String due = DateText.full(report.dueOn());
        return switch (report.status()) {
            case DRAFTING -> "轮到%s编写，最迟%s报送并公布。".formatted(holder(report), due);
            case SIGNING -> "等待%s的负责人审签。".formatted(holder(report));
            case SENT ->
                "已经报送%s，等待接收。".formatted(access.above(report).map(Organ::name).orElse("上级机关"));
            case RETURNED -> "退回修改，轮到%s按意见修改后再送审签。".formatted(holder(report));
            case ACCEPTED -> "已经审定，轮到%s起草公开稿，最迟%s公布。".formatted(holder(report), due);
            case PUBLISHING -> "公开稿正在审核，发布后这里标为已公开。";
            case PUBLISHED ->
                "已于%s公开。".formatted(report.closedOn().map(DateText::full).orElse(""));
            case EXEMPT -> "不单独编制，数据计入上级机关的报告。";
            case CORRECTING -> "正在更正，改好后重新审签、公布。原来公布的版本仍可查阅。";
        };
    }

    private String holder(YearReport report) {
        return organs.get(report.holder()).name();
    }

    private List<Fact> facts(YearReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("状态", report.status().label()));
        facts.add(Fact.of("最迟公布", DateText.full(report.dueOn())));
        facts.add(Fact.of("报送", access.above(report).map(Organ::name).orElse("本级公布，不再报送")));
        facts.add(Fact.of("版次", "第 %d 版".formatted(report.edition())));
        if (!report.reason().isEmpty()) {
            facts.add(Fact.wide("更正的理由", report.reason()));
        }
        report.draft()
                .filter(draft -> report.status() == WritingStatus.PUBLISHING)
                .ifPresent(draft -> facts.add(Fact.linked("公开稿", "审核、发布", draft.path())));
        report.document().ifPresent(document -> facts.add(Fact.linked("公布的报告", "查看公布的报告", document.path())));
        stores.figures()
                .listEditions(report.id())
                .forEach(each -> facts.add(Fact.of(
                        "第 %d 版".formatted(each.number()),
                        DateText.full(LocalDate.ofInstant(each.at(), ReplayClock.ZONE)) + "公布")));
        return facts;
    }

    private List<WritingPage.Finding> findings(YearReport report, Composition composition) {
        List<WritingPage.Finding> found = new ArrayList<>();
        reports.findings(report, composition)
                .forEach(each -> found.add(new WritingPage.Finding(
                        each.level().label(),
                        each.message(),
                        each.cells().isEmpty()
                                ? ""
                                : "#" + each.cells().getFirst().path())));
        if (!report.status().isOpen()) {
            ledgerMoved(report, composition).ifPresent(found::add);
        }
        return found;
    }

    /// The ledgers say otherwise than when the figures were laid down.
    private Optional<WritingPage.Finding> ledgerMoved(YearReport report, Composition laidDown) {
        List<CellRef> cells =
                TableSum.differing(laidDown.own(), figures.now(report).own());
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new WritingPage.Finding(
                        "提醒",
                        "送审签以后登记有了变化，%d 个数字与现在的登记不同，第一个是%s。"
                                .formatted(cells.size(), cells.getFirst().words()),
                        "#" + cells.getFirst().path()));
    }

    private static WritingPage.Correction correction(YearReport report, Correction each) {
        return new WritingPage.Correction(
                each.id(),
                each.cell().words(),
                report.path() + "/cells/" + each.cell().path(),
                ReportLayout.written(each.shown()),
                ReportLayout.written(each.wanted()),
                each.reason(),
                each.askedName() + "，" + DateText.full(LocalDate.ofInstant(each.askedAt(), ReplayClock.ZONE)),
                each.status().label()
                        + each.decidedBy().map(by -> "（" + by + "）").orElse("")
                        + (each.note().isEmpty() ? "" : "：" + each.note()),
                each.status() == CorrectionStatus.ASKED,
                CorrectionStatus.TABLE.allows(each.status(), CorrectionAction.TAKE_BACK));
    }

    private List<Part> parts(YearReport report, Composition composition) {
        List<Organ> below = figures.below(report);
        Map<OrganId, YearReport> theirs =
                stores.reports().list(below.stream().map(Organ::id).toList(), report.year()).stream()
                        .collect(Collectors.toMap(YearReport::organ, Function.identity()));
        var differing = figures.differing(report, composition);
        return below.stream()
                .map(organ -> {
                    var its = Optional.ofNullable(theirs.get(organ.id()));
                    List<CellRef> cells = differing.getOrDefault(organ.id(), List.of());
                    return new Part(
                            organ.name(),
                            its.map(YearReport::path).orElse(""),
                            its.map(each -> each.status().label()).orElse("还没有开始"),
                            composition.parts().containsKey(organ.id()),
                            its.filter(list::isLate).isPresent(),
                            differs(cells));
                })
                .toList();
    }

    private static String differs(List<CellRef> cells) {
        return cells.isEmpty()
                ? ""
                : "接收的数字有 %d 个与计入的不同，第一个是%s"
                        .formatted(cells.size(), cells.getFirst().words());
    }

    private static Moment moment(WritingStore.Line line) {
        return new Moment(
                DateText.full(LocalDate.ofInstant(line.at(), ReplayClock.ZONE)),
                line.what() + "，" + line.actor().replaceFirst("^\\S+ ", ""),
                line.detail());
    }
}
