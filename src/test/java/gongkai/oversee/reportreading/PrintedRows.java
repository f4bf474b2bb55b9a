package gongkai.oversee.reportreading;

import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The tables of a report row by row, a label before its figures.
final class PrintedRows {
    private PrintedRows() {}

    /// The tables as printed rows; a row of one cell is a heading.
    static List<List<String>> of(ReportFormat format, Map<CellRef, String> cells) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("二、主动公开政府信息情况"));
        for (ProactiveRow row : format.proactiveRows()) {
            List<ProactiveRow.Column> columns = row.columns(format);
            rows.add(
                    row("信息内容", columns.stream().map(ProactiveRow.Column::label).toList()));
            rows.add(row(
                    row.label(format),
                    columns.stream().map(column -> figure(cells, row, column)).toList()));
        }
        rows.add(List.of("三、收到和处理政府信息公开申请情况"));
        rows.add(row(
                "",
                Arrays.stream(ApplicantColumn.values())
                        .map(ApplicantColumn::label)
                        .toList()));
        for (RequestRow row : format.requestRows()) {
            rows.add(row(
                    row.label(),
                    Arrays.stream(ApplicantColumn.values())
                            .map(column -> figure(cells, row, column))
                            .toList()));
        }
        rows.add(List.of("四、政府信息公开行政复议、行政诉讼情况"));
        rows.add(List.of("行政复议", "行政诉讼"));
        List<String> outcomes =
                Arrays.stream(RemedyColumn.values()).map(RemedyColumn::label).toList();
        rows.add(List.of(outcomes, outcomes, outcomes).stream()
                .flatMap(List::stream)
                .toList());
        rows.add(ReportRules.remedyCells().stream()
                .map(ref -> figure(cells, ref.row(), ref.column()))
                .toList());
        return rows;
    }

    private static List<String> row(String label, List<String> figures) {
        List<String> row = new ArrayList<>(List.of(label));
        row.addAll(figures);
        return row;
    }

    private static String figure(Map<CellRef, String> cells, CellRef.Row row, CellRef.Column column) {
        return cells.getOrDefault(new CellRef(row, column), "").replaceFirst("^\\.$", "");
    }
}
