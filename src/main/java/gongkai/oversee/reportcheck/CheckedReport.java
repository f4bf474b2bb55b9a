package gongkai.oversee.reportcheck;

import static java.util.stream.Collectors.joining;

import gongkai.oversee.reportcheck.page.ReportCheckPage;
import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A report that was read and checked, laid out for people: its tables with the cells marked, and what to look at.
final class CheckedReport {
    private final AnnualReport report;
    private final Set<CellRef> wrong;
    private final Set<CellRef> touched;

    CheckedReport(AnnualReport report) {
        this.report = report;
        this.wrong = report.findings().stream()
                .filter(finding -> finding.level() != Finding.Level.CHECK
                        && !finding.cells().isEmpty())
                .map(finding -> finding.cells().getFirst())
                .collect(Collectors.toSet());
        this.touched = report.findings().stream()
                .filter(finding -> finding.level() != Finding.Level.CHECK)
                .flatMap(finding -> finding.cells().stream())
                .filter(cell -> !wrong.contains(cell))
                .collect(Collectors.toSet());
    }

    ReportCheckPage.Result result() {
        return new ReportCheckPage.Result(
                ReportRendering.title(report), verdict(), !report.hasErrors(), findings(), tables());
    }

    /// One sentence over everything.
    String verdict() {
        if (report.format() == ReportFormat.NARRATIVE) {
            return "这是一份没有统一表格的年度报告。" + (report.findings().isEmpty() ? "没有发现需要核对的地方。" : "请看下面的提示。");
        }
        return report.findings().isEmpty()
                ? "勾稽关系全部相符，没有发现需要核对的地方。"
                : "有 " + count(Finding.Level.ERROR) + " 处错误，" + count(Finding.Level.WARNING) + " 处提醒，"
                        + count(Finding.Level.CHECK) + " 处请核对。";
    }

    private long count(Finding.Level level) {
        return report.findings().stream()
                .filter(finding -> finding.level() == level)
                .count();
    }

    List<ReportCheckPage.Finding> findings() {
        return report.findings().stream()
                .map(finding -> new ReportCheckPage.Finding(
                        finding.rule(),
                        finding.level().label(),
                        finding.message(),
                        finding.cells().isEmpty()
                                ? ""
                                : "#" + finding.cells().getFirst().path(),
                        finding.place()
                                .map(place -> "第 " + (place.line() + 1) + " 行：" + place.excerpt())
                                .orElse(""),
                        finding.cells().stream().map(CellRef::words).collect(joining("；")),
                        finding.expected().map(BigDecimal::toPlainString).orElse(""),
                        finding.found().map(BigDecimal::toPlainString).orElse("")))
                .toList();
    }

    /// Table 二 by its articles, then tables 三 and 四.
    List<ReportCheckPage.Table> tables() {
        Map<String, List<CellRef>> parts = new LinkedHashMap<>();
        for (CellRef ref : report.format().cells()) {
            parts.computeIfAbsent(title(ref.row()), _ -> new ArrayList<>()).add(ref);
        }
        return parts.entrySet().stream()
                .map(part -> table(part.getKey(), part.getValue()))
                .toList();
    }

    private static String title(CellRef.Row row) {
        return switch (row.table()) {
            case PROACTIVE_TABLE -> "二、主动公开政府信息情况：" + (row instanceof ProactiveRow part ? part.article() : "");
            case REQUEST_TABLE -> "三、收到和处理政府信息公开申请情况";
            case REMEDY_TABLE -> "四、政府信息公开行政复议、行政诉讼情况";
        };
    }

    private ReportCheckPage.Table table(String title, List<CellRef> refs) {
        Map<CellRef.Row, List<ReportCheckPage.Figure>> rows = new LinkedHashMap<>();
        refs.forEach(
                ref -> rows.computeIfAbsent(ref.row(), _ -> new ArrayList<>()).add(figure(ref)));
        List<String> headings = refs.stream()
                .filter(ref -> ref.row().equals(refs.getFirst().row()))
                .map(ref -> ref.column().label())
                .toList();
        return new ReportCheckPage.Table(
                title,
                headings,
                rows.entrySet().stream()
                        .map(row -> new ReportCheckPage.Row(label(row.getKey()), row.getValue()))
                        .toList());
    }

    private String label(CellRef.Row row) {
        return switch (row) {
            case ProactiveRow proactive -> proactive.label(report.format());
            case RequestRow request ->
                request.group().isEmpty() ? request.label() : request.group() + " " + request.label();
            default -> row.label();
        };
    }

    private ReportCheckPage.Figure figure(CellRef ref) {
        Cell cell = report.tables().cell(ref);
        boolean unknown = cell.status() == Cell.Status.UNCERTAIN || cell.status() == Cell.Status.MISSING;
        return new ReportCheckPage.Figure(
                ref.path(), ref.column().label(), written(cell), unknown || wrong.contains(ref), touched.contains(ref));
    }

    /// How a cell reads for people.
    static String written(Cell cell) {
        String value = cell.value().map(BigDecimal::toPlainString).orElse("")
                + cell.unit().orElse("");
        return switch (cell.status()) {
            case READ -> value;
            case BLANK -> "空";
            case NOT_APPLICABLE -> "/";
            case RECOVERED -> value + "（还原）";
            case UNCERTAIN ->
                cell.candidates().stream().map(BigDecimal::toPlainString).collect(joining(" 或 ")) + "（不能确定）";
            case MISSING -> "缺失";
        };
    }
}
