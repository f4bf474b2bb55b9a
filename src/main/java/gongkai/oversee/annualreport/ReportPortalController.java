package gongkai.oversee.annualreport;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.PortalFigure;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.oversee.annualreport.page.ReportListPage;
import gongkai.oversee.annualreport.page.ReportListPage.Entry;
import gongkai.oversee.statutoryreport.CellRef;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Reports of finished years for everyone (条例第四十九条、第五十条). Figures about documents lead to the documents; requests
/// and cases are not listed, they may name people.
@Controller
class ReportPortalController {
    private static final String LIST = "/oversee/reports";
    static final String LABEL = "年度报告数据";
    /// What the figures are about, for lists and the search.
    static final String SAID = "各机关主动公开、依申请公开和行政复议、行政诉讼的年度数据，按国务院办公厅统一格式列出。";

    private final ReportPages pages;
    private final ReportDownloads downloads;
    private final ReportYears years;
    private final Organs organs;

    ReportPortalController(ReportPages pages, ReportDownloads downloads, ReportYears years, Organs organs) {
        this.pages = pages;
        this.downloads = downloads;
        this.years = years;
        this.organs = organs;
    }

    @Open
    @GetMapping(LIST)
    ModelAndView list(Frames frames) {
        Map<OrganId, Integer> first = years.firstYears();
        int earliest = first.values().stream().min(Integer::compare).orElse(years.current());
        var shown = years.finishedSince(earliest);
        var rows = organs.list().stream()
                .filter(organ -> first.getOrDefault(organ.id(), years.current()) < years.current())
                .map(organ -> row(organ, shown, first.getOrDefault(organ.id(), years.current())))
                .toList();
        return Show.page(
                "annualreport/list",
                new ReportListPage(
                        frames.portal(Wing.OVERSEE, LABEL, Crumb.here(LABEL)),
                        false,
                        SAID,
                        shown.stream().map(year -> year + "年").toList(),
                        rows,
                        "这里列出各机关已经结束的年度的数据。现在还没有。"));
    }

    static String path(OrganId organ, int year) {
        return LIST + "/" + organ + "/" + year;
    }

    private ReportListPage.Row row(Organ organ, List<Integer> shown, int first) {
        return new ReportListPage.Row(
                organ.name(),
                shown.stream()
                        .map(year -> year < first || years.isOver(organ.id(), year)
                                ? new Entry("", "没有数据", "")
                                : new Entry(path(organ.id(), year), "查看" + year + "年", ""))
                        .toList());
    }

    @Open
    @GetMapping(LIST + "/{organ}/{year}")
    ModelAndView one(Frames frames, @PathVariable String organ, @PathVariable String year) {
        Organ found = organs.get(organ);
        int of = years.getFinished(found.id(), year);
        var frame = frames.portal(
                Wing.OVERSEE,
                ReportPages.title(found, of),
                Crumb.of(LABEL, LIST),
                Crumb.here(found.shortName() + of + "年"));
        return Show.page(
                "annualreport/report", pages.report(frame, false, found, of, LIST + "/" + found.id() + "/" + of));
    }

    @Open
    @GetMapping(LIST + "/{organ}/{year}/report.{ending}")
    ResponseEntity<byte[]> file(@PathVariable String organ, @PathVariable String year, @PathVariable String ending) {
        Organ found = organs.get(organ);
        return downloads.publicFile(found, years.getFinished(found.id(), year), ending);
    }

    @Open
    @GetMapping(LIST + "/{organ}/{year}/cells/{cell}")
    ModelAndView cell(
            Frames frames,
            @PathVariable String organ,
            @PathVariable String year,
            @PathVariable String cell,
            @RequestParam(defaultValue = "1") int page) {
        Organ found = organs.get(organ);
        int of = years.getFinished(found.id(), year);
        CellRef ref = ReportPages.cell(cell, of);
        if (!ReportPages.isOpen(ref)) {
            throw Refusal.of(ReportRefusal.NOT_PUBLIC);
        }
        var frame = frames.portal(
                Wing.OVERSEE,
                ref.words(),
                Crumb.of(LABEL, LIST),
                Crumb.of(found.shortName() + of + "年", LIST + "/" + found.id() + "/" + of),
                Crumb.here("数字的来源"));
        return Show.page("annualreport/cell", pages.behind(frame, false, found, of, ref, new Person.Guest(), page));
    }

    /// What the portal shows of this room.
    @Configuration(proxyBeanMethods = false)
    static class Doors {
        @Bean
        PortalDoor reportDataDoor() {
            return new PortalDoor(Wing.OVERSEE, LIST, LABEL, "各机关每年公开了什么、收到和办理了多少申请，按统一格式列出。", 10);
        }

        @Bean
        PortalFigure reportFigure(ReportYears years) {
            return new PortalFigure(Wing.OVERSEE, LABEL, "份", LIST, years::countFinished);
        }
    }
}
