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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Pages of one report and of the rows behind one figure; the console and the portal show the same tables.
@Component
class ReportPages {
    private static final int PAGE = 100;
    private static final Map<String, CellRef> CELLS = ReportFormat.F2021.cells().stream()
            .collect(Collectors.toUnmodifiableMap(CellRef::path, Function.identity()));

    private final ComputedReports reports;
    private final ReportRowsBehind rowsBehind;
    private final ReportYears years;
    private final FoiFees fees;

    ReportPages(ComputedReports reports, ReportRowsBehind rowsBehind, ReportYears years, FoiFees fees) {
        this.fees = fees;
        this.reports = reports;
        this.rowsBehind = rowsBehind;
        this.years = years;
    }

    static String title(Organ organ, int year) {
        return organ.name() + year + "年政府信息公开工作年度报告";
    }

    /// The figure named in an address.
    static CellRef cell(String path) {
        CellRef ref = CELLS.get(path);
        if (ref == null) {
            throw Refusal.of(ReportRefusal.UNKNOWN_CELL);
        }
        return ref;
    }

    /// A document is open to everyone; what is behind the other figures names people.
    static boolean isOpen(CellRef ref) {
        return ref.row().table() == CellRef.Table.PROACTIVE_TABLE;
    }

    ReportPage report(Frame frame, boolean console, Organ organ, int year, String base) {
        var layout = new ReportLayout(
                reports.compute(organ.id(), year), ref -> console || isOpen(ref) ? base + "/cells/" + ref.path() : "");
        return new ReportPage(
                frame,
                console,
                lead(console, year),
                layout.verdict(),
                layout.isSound(),
                layout.tables(),
                fees.sum(organ.id(), year).words(),
                layout.findings(),
                layout.rules());
    }

    private String lead(boolean console, int year) {
        String span = year == years.current()
                ? "截至" + DateText.full(years.today()) + "的数据，年度结束前还会变化。"
                : "数据期限为%d年1月1日至12月31日。".formatted(year);
        return span + (console ? "点开每个数字，可以看到它由哪些文件、申请或者案件组成。" : "第二张表的数字可以点开，看到它由哪些文件组成。");
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
