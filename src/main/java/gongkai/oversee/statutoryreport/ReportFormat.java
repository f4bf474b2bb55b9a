package gongkai.oversee.statutoryreport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The printed forms a yearly report may take. 国办公开办函〔2019〕60号 covers the years 2019 and 2020,
/// 国办公开办函〔2021〕30号 the years from 2021; a report in prose has no tables.
public enum ReportFormat {
    F2019("2019年格式"),
    F2021("2021年格式"),
    /// 表二 of 2021 with 表三 of 2019: （六）其他处理 as one row. Met in reports for the first year of the new form.
    F2021_UNDIVIDED("2021年格式，其他处理未分列"),
    /// 表二 of 2019 with 表三 of 2021.
    F2019_DIVIDED("2019年格式，其他处理分列"),
    NARRATIVE("文字报告，无表格");

    private static final int FIRST_OF_2021 = 2021;
    /// The first year that a form with tables was laid down for.
    public static final int FIRST_YEAR = 2019;

    private final String label;

    ReportFormat(String label) {
        this.label = label;
    }

    /// The form laid down for a year, from 2019 on.
    public static ReportFormat of(int year) {
        if (year < FIRST_YEAR) {
            throw new IllegalArgumentException("no form with tables was laid down for " + year);
        }
        return year < FIRST_OF_2021 ? F2019 : F2021;
    }

    /// What the format is called on a page.
    public String label() {
        return label;
    }

    /// Whether the columns of table 二 are those of 2021.
    public boolean hasProactive2021() {
        return this == F2021 || this == F2021_UNDIVIDED;
    }

    /// Whether the columns of table 二 are those of 2019.
    public boolean hasProactive2019() {
        return this == F2019 || this == F2019_DIVIDED;
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
    public List<RemedyBlock> remedyBlocks() {
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
