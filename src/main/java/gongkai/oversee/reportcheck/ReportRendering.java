package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportJson;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Prints a report as JSON for other programs, or as words for people.
final class ReportRendering {
    private ReportRendering() {}

    static String json(AnnualReport report) {
        ObjectNode root = ReportJson.node(report.issuer(), report.year(), report.tables());
        if (!report.statistics().isEmpty()) {
            statistics(report, root.putArray("statistics"));
        }
        ArrayNode findings = root.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(finding)));
        return ReportJson.text(root);
    }

    private static void statistics(AnnualReport report, ArrayNode items) {
        report.statistics().forEach(item -> {
            ObjectNode node = items.addObject();
            node.put("name", item.name());
            node.put("unit", item.unit());
            ReportJson.number(node, "value", item.value());
        });
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("rule", finding.rule());
        node.put("level", finding.level().name());
        ArrayNode cells = node.putArray("cells");
        finding.cells().forEach(ref -> cells.add(ref.path()));
        finding.expected()
                .ifPresentOrElse(value -> ReportJson.number(node, "expected", value), () -> node.putNull("expected"));
        finding.found().ifPresentOrElse(value -> ReportJson.number(node, "found", value), () -> node.putNull("found"));
        node.put("message", finding.message());
        finding.place().ifPresent(place -> {
            ObjectNode where = node.putObject("place");
            where.put("line", place.line() + 1);
            where.put("text", place.excerpt());
        });
        return node;
    }

    static String words(AnnualReport report) {
        StringBuilder out = new StringBuilder();
        out.append(title(report)).append('\n');
        Map<CellRef.Row, StringBuilder> rows = new LinkedHashMap<>();
        for (CellRef ref : report.format().cells()) {
            rows.computeIfAbsent(ref.row(), row -> new StringBuilder())
                    .append("  ")
                    .append(ref.column().label())
                    .append(' ')
                    .append(figure(report.tables().cell(ref)));
        }
        for (CellRef.Table table : CellRef.Table.values()) {
            out.append('\n').append(heading(table)).append('\n');
            if (report.format() == ReportFormat.NARRATIVE) {
                out.append("（本报告没有表格）\n");
            }
            rows.forEach((row, figures) -> {
                if (row.table() == table) {
                    out.append(label(row, report.format()))
                            .append('\n')
                            .append(figures)
                            .append('\n');
                }
            });
        }
        out.append('\n').append(findings(report.findings()));
        return out.toString();
    }

    static String title(AnnualReport report) {
        return "发布机关：" + report.issuer().orElse("未写明") + "　年度："
                + report.year().map(String::valueOf).orElse("未写明") + "　格式："
                + report.format().label();
    }

    static String findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "核对结果：没有发现问题。\n";
        }
        StringBuilder out = new StringBuilder("核对结果：\n");
        for (Finding finding : findings) {
            out.append("[")
                    .append(finding.level().label())
                    .append(' ')
                    .append(finding.rule())
                    .append("] ")
                    .append(finding.message())
                    .append(finding.place()
                            .map(place -> "（第 " + (place.line() + 1) + " 行）")
                            .orElse(""))
                    .append('\n');
        }
        return out.toString();
    }

    private static String heading(CellRef.Table table) {
        return switch (table) {
            case PROACTIVE_TABLE -> "二、主动公开政府信息情况";
            case REQUEST_TABLE -> "三、收到和处理政府信息公开申请情况";
            case REMEDY_TABLE -> "四、政府信息公开行政复议、行政诉讼情况";
        };
    }

    private static String label(CellRef.Row row, ReportFormat format) {
        return switch (row) {
            case ProactiveRow proactive -> proactive.article() + " " + proactive.label(format);
            case RequestRow request -> request.group() + request.label();
            case RemedyBlock block -> block.label();
        };
    }

    private static String figure(Cell cell) {
        String unit = cell.unit().orElse("");
        return switch (cell.status()) {
            case READ -> cell.value().map(BigDecimal::toPlainString).orElse("") + unit;
            case BLANK -> "空";
            case NOT_APPLICABLE -> "/";
            case RECOVERED -> cell.value().map(BigDecimal::toPlainString).orElse("") + unit + "（还原）";
            case UNCERTAIN -> "不能确定" + cell.candidates();
            case MISSING -> "缺失";
        };
    }
}
