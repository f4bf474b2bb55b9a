package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.oversee.annualreport.ComputedReports;
import gongkai.oversee.annualreport.PrintedReport;
import gongkai.oversee.annualreport.ReportLayout;
import gongkai.oversee.annualreport.ReportYears;
import gongkai.oversee.reportwriting.page.FigurePage;
import gongkai.oversee.reportwriting.page.FigurePage.Item;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportTables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What one figure of a report is made of: the ledgers of the organ and of those merged into it, corrections, the
/// organs below; each leads on to its own rows.
@Component
class ReportFigurePages {
    private final WrittenFigures figures;
    private final ReportCorrectionStore corrections;
    private final ComputedReports ledgers;
    private final ReportYears years;
    private final WritingAccess access;
    private final Organs organs;

    ReportFigurePages(
            WrittenFigures figures,
            ReportCorrectionStore corrections,
            ComputedReports ledgers,
            ReportYears years,
            WritingAccess access,
            Organs organs) {
        this.figures = figures;
        this.corrections = corrections;
        this.ledgers = ledgers;
        this.years = years;
        this.access = access;
        this.organs = organs;
    }

    /// The figure of a year's form that is named in an address.
    static CellRef cell(String path, int year) {
        return ReportFormat.of(year).cells().stream()
                .filter(ref -> ref.path().equals(path))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ReportWritingRefusal.UNKNOWN_REPORT));
    }

    FigurePage page(
            Frames frames,
            Person.Staff me,
            YearReport report,
            CellRef ref,
            String wanted,
            String reason,
            Problems problems) {
        var composition = figures.of(report);
        var organ = organs.get(report.organ());
        return new FigurePage(
                frames.console(
                        ref.words(),
                        Crumb.of(WritingPages.TITLE, WritingController.LIST + "?year=" + report.year()),
                        Crumb.of(organ.shortName() + report.year() + "年", report.path()),
                        Crumb.here("数字的来源")),
                ref.words(),
                PrintedReport.title(organ.name(), report.year()),
                report.path() + "#" + ref.path(),
                report.path() + "/cells/" + ref.path(),
                written(composition.total(), ref),
                items(report, ref, composition),
                access.may(me, report).save(),
                wanted,
                reason,
                problems);
    }

    private List<Item> items(YearReport report, CellRef ref, WrittenFigures.Composition composition) {
        List<Item> items = new ArrayList<>();
        for (OrganId member : figures.members(report)) {
            ReportTables ledger = ledgers.compute(member, report.year());
            boolean listed = ledger.cell(ref).value().isPresent() && years.has(member, report.year());
            items.add(new Item(
                    organs.get(member).name() + "的登记",
                    written(ledger, ref),
                    listed ? "/console/reports/" + member + "/" + report.year() + "/cells/" + ref.path() : ""));
        }
        corrections.list(report.id()).stream()
                .filter(each -> each.cell().equals(ref) && each.status() == CorrectionStatus.GRANTED)
                .forEach(each -> items.add(new Item(
                        "经批准的更正：" + each.reason(),
                        (each.difference().signum() > 0 ? "+" : "") + ReportLayout.written(each.difference()),
                        "")));
        composition
                .parts()
                .forEach((organ, tables) -> items.add(new Item(
                        organs.get(organ).name() + "的报告",
                        written(tables, ref),
                        WritingController.LIST + "/" + organ + "/" + report.year() + "/cells/" + ref.path())));
        return items;
    }

    private static String written(ReportTables tables, CellRef ref) {
        return tables.cell(ref)
                .amount()
                .map(ReportLayout::written)
                .orElseGet(() -> ReportLayout.written(BigDecimal.ZERO));
    }
}
