package gongkai.oversee.annualreport;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.oversee.annualreport.page.ReportListPage;
import gongkai.oversee.annualreport.page.ReportListPage.Entry;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Reports as those who answer for them see them: every figure leads to its rows.
@Controller
class ReportConsoleController {
    private static final String LIST = "/console/reports";
    private static final int YEARS = 4;

    private final ComputedReports reports;
    private final ReportPages pages;
    private final ReportDownloads downloads;
    private final ReportYears years;
    private final Organs organs;
    private final Policy policy;

    ReportConsoleController(
            ComputedReports reports,
            ReportPages pages,
            ReportDownloads downloads,
            ReportYears years,
            Organs organs,
            Policy policy) {
        this.reports = reports;
        this.pages = pages;
        this.downloads = downloads;
        this.years = years;
        this.organs = organs;
        this.policy = policy;
    }

    @Bean
    static ConsoleDoor reportsDoor() {
        return new ConsoleDoor(LIST, "年度报告", "监督", Act.SEE_REPORT.name(), 50);
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me) {
        Set<OrganId> places = policy.where(me, Act.SEE_REPORT);
        var shown = IntStream.range(0, YEARS)
                .mapToObj(back -> years.current() - back)
                .toList();
        var first = years.firstYears();
        Map<Integer, Map<OrganId, List<Relation>>> relations = new HashMap<>();
        shown.forEach(year -> relations.put(year, reports.relations(places, year)));
        var rows = organs.list().stream()
                .filter(organ -> places.contains(organ.id()))
                .map(organ -> row(organ, shown, first.getOrDefault(organ.id(), Integer.MAX_VALUE), relations))
                .toList();
        return Show.page(
                "annualreport/list",
                new ReportListPage(
                        frames.console("年度报告", Crumb.here("年度报告")),
                        true,
                        "按申请、复议诉讼和公开文件的登记随时算出表二、表三、表四，并核对勾稽关系。",
                        shown.stream().map(this::heading).toList(),
                        rows,
                        "这里列出您负责的机关历年的年度报告数据。现在没有。"));
    }

    private String heading(int year) {
        return year + "年" + (year == years.current() ? "（截至今日）" : "");
    }

    private ReportListPage.Row row(
            Organ organ, List<Integer> shown, int first, Map<Integer, Map<OrganId, List<Relation>>> relations) {
        var entries = new ArrayList<Entry>();
        for (int year : shown) {
            var known = relations.getOrDefault(year, Map.of()).getOrDefault(organ.id(), List.of());
            entries.add(
                    year < first || years.isOver(organ.id(), year)
                            ? new Entry("", "没有数据", "")
                            : entry(organ.id(), year, known));
        }
        return new ReportListPage.Row(organ.name(), entries);
    }

    private static Entry entry(OrganId organ, int year, List<Relation> relations) {
        long broken = relations.stream().filter(each -> !each.holds()).count();
        return new Entry(
                LIST + "/" + organ + "/" + year, broken == 0 ? "全部相符" : broken + " 处不符", broken == 0 ? "ok" : "late");
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(LIST + "/{organ}/{year}")
    ModelAndView one(Frames frames, Person.Staff me, @PathVariable String organ, @PathVariable String year) {
        Organ found = visible(me, organ);
        int of = years.get(found.id(), year);
        String title = ReportPages.title(found, of);
        var frame = frames.console(title, Crumb.of("年度报告", LIST), Crumb.here(found.shortName() + of + "年"));
        return Show.page(
                "annualreport/report", pages.report(frame, true, found, of, LIST + "/" + found.id() + "/" + of));
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(LIST + "/{organ}/{year}/report.{ending}")
    ResponseEntity<byte[]> file(
            Person.Staff me, @PathVariable String organ, @PathVariable String year, @PathVariable String ending) {
        Organ found = visible(me, organ);
        return downloads.file(found, years.get(found.id(), year), ending);
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(LIST + "/{organ}/{year}/cells/{cell}")
    ModelAndView cell(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @PathVariable String cell,
            @RequestParam(defaultValue = "1") int page) {
        Organ found = visible(me, organ);
        int of = years.get(found.id(), year);
        CellRef ref = ReportPages.cell(cell, of);
        var frame = frames.console(
                ref.words(),
                Crumb.of("年度报告", LIST),
                Crumb.of(found.shortName() + of + "年", LIST + "/" + found.id() + "/" + of),
                Crumb.here("数字的来源"));
        return Show.page("annualreport/cell", pages.behind(frame, true, found, of, ref, me, page));
    }

    private Organ visible(Person.Staff me, String organ) {
        Organ found = organs.get(organ);
        policy.require(me, Act.SEE_REPORT, found.id());
        return found;
    }
}
