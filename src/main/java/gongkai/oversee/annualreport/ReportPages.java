package gongkai.oversee.annualreport;

import gongkai.answer.foi.FoiFees;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.web.Frame;
import gongkai.oversee.annualreport.page.CellPage;
import gongkai.oversee.annualreport.page.ReportPage;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.TableSum;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Pages of one report and of the rows behind one figure; the console and the portal show the same tables.
@Component
class ReportPages {
    private static final int PAGE = 100;
    private static final String OLD_FORM = "按2019年、2020年的统一格式列出。其中的项目数量和政府集中采购不在本平台登记，留空。";

    private final ComputedReports reports;
    private final ReportRowsBehind rowsBehind;
    private final ReportYears years;
    private final FoiFees fees;
    private final PublishedReports published;

    ReportPages(
            ComputedReports reports,
            ReportRowsBehind rowsBehind,
            ReportYears years,
            FoiFees fees,
            PublishedReports published) {
        this.published = published;
        this.fees = fees;
        this.reports = reports;
        this.rowsBehind = rowsBehind;
        this.years = years;
    }

    static String title(Organ organ, int year) {
        return PrintedReport.title(organ.name(), year);
    }

    /// The figure of a year's form that is named in an address.
    static CellRef cell(String path, int year) {
        return ReportFormat.of(year).cells().stream()
                .filter(ref -> ref.path().equals(path))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ReportRefusal.UNKNOWN_CELL));
    }

    /// A document is open to everyone; what is behind the other figures names people.
    static boolean isOpen(CellRef ref) {
        return ref.row().table() == CellRef.Table.PROACTIVE_TABLE;
    }

    /// What section 六 says of fees.
    String fees(Organ organ, int year) {
        return fees.sum(organ.id(), year).words();
    }

    static String span(int year) {
        return "数据期限为%d年1月1日至12月31日。".formatted(year);
    }

    ReportPage report(Frame frame, boolean console, Organ organ, int year, String base) {
        var report = published.find(organ.id(), year);
        var ledger = reports.compute(organ.id(), year);
        var shown = console
                ? ledger
                : report.map(PublishedReports.Published::tables).orElse(ledger);
        var otherwise = Set.copyOf(TableSum.differing(shown, ledger));
        var layout = new ReportLayout(
                shown, ref -> console || isOpen(ref) && !otherwise.contains(ref) ? base + "/cells/" + ref.path() : "");
        return new ReportPage(
                frame,
                console,
                lead(console, year, report),
                layout.verdict(),
                layout.isSound(),
                layout.tables(),
                console || report.isEmpty() ? fees(organ, year) : "",
                layout.findings(),
                layout.rules(),
                base + "/report",
                report.map(each ->
                        new ReportPage.Published("查看%s公布的报告全文".formatted(DateText.full(each.on())), each.path())));
    }

    /// What the figures for everyone are taken from.
    static String asPublished(PublishedReports.Published report) {
        return "按%s公布的报告（第 %d 版）列出，包括计入报告的下级机关的数据。".formatted(DateText.full(report.on()), report.edition());
    }

    private String lead(boolean console, int year, Optional<PublishedReports.Published> report) {
        if (!console && report.isPresent()) {
            return span(year) + asPublished(report.get());
        }
        String span = year == years.current() ? "截至" + DateText.full(years.today()) + "的数据，年度结束前还会变化。" : span(year);
        String form = ReportFormat.of(year) == ReportFormat.F2019 ? OLD_FORM : "";
        return span + form + (console ? "点开每个数字，可以看到它由哪些文件、申请或者案件组成。" : "第二张表的数字可以点开，看到它由哪些文件组成。");
    }

    CellPage behind(Frame frame, boolean console, Organ organ, int year, CellRef ref, Person person, int page) {
        var behind = reports.behind(organ.id(), year, ref);
        var rows = rowsBehind.rows(behind, organ.id(), person);
        String report = (console ? "/console/reports/" : "/oversee/reports/") + organ.id() + "/" + year;
        boolean money = behind instanceof ReportBehind.Documents documents && documents.money();
        return new CellPage(
                frame,
                console,
                title(organ, year),
                ReportLayout.written(behind.figure()),
                money ? "万元" : "件",
                report + "#" + ref.path(),
                rowsBehind.headings(behind),
                slice(rows, page),
                report + "/cells/" + ref.path());
    }

    private static <T> Slice<T> slice(List<T> rows, int page) {
        int last = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, last);
        int from = Slice.offset(shown, PAGE);
        return new Slice<>(rows.subList(from, Math.min(rows.size(), from + PAGE)), shown, PAGE, rows.size());
    }
}
