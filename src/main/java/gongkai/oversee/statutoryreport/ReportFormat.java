package gongkai.oversee.statutoryreport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The printed forms a yearly report may take. 国办公开办函〔2019〕60号 covers the years 2019 and 2020,
/// 国办公开办函〔2021〕30号 the years from 2021; a report in prose has no tables.
public enum ReportFormat {
    F2019("2019年格式"),
    F2021("2021年格式"),
    NARRATIVE("文字报告，无表格");

    private final String label;

    ReportFormat(String label) {
        this.label = label;
    }

    /// What the format is called on a page.
    String label() {
        return label;
    }

    /// Rows of table 二 in printed order.
    public List<ProactiveRow> proactiveRows() {
        return Arrays.stream(ProactiveRow.values())
                .filter(row -> !row.columns(this).isEmpty())
                .toList();
    }

    /// Rows of table 三 in printed order.
    public List<RequestRow> requestRows() {
        return Arrays.stream(RequestRow.values())
                .filter(row -> row.formats().contains(this))
                .toList();
    }

    /// Blocks of table 四 in printed order.
    List<RemedyBlock> remedyBlocks() {
        return this == NARRATIVE ? List.of() : List.of(RemedyBlock.values());
    }

    /// Every cell of the three tables, in printed order.
    public List<CellRef> cells() {
        List<CellRef> all = new ArrayList<>();
        proactiveRows().forEach(row -> row.columns(this).forEach(column -> all.add(new CellRef(row, column))));
        requestRows()
                .forEach(row ->
                        Arrays.stream(ApplicantColumn.values()).forEach(column -> all.add(new CellRef(row, column))));
        remedyBlocks()
                .forEach(row ->
                        Arrays.stream(RemedyColumn.values()).forEach(column -> all.add(new CellRef(row, column))));
        return List.copyOf(all);
    }
}
