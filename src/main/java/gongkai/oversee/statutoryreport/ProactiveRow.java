package gongkai.oversee.statutoryreport;

import static gongkai.oversee.statutoryreport.ProactiveRow.Column.*;

import java.util.List;

/// Rows of table 二, 主动公开政府信息情况, each under an item of 《条例》第二十条. The two formats print different columns.
public enum ProactiveRow implements CellRef.Row {
    RULES(
            "规章",
            "一",
            List.of(MADE_THIS_YEAR, NEWLY_PUBLISHED, TOTAL_PUBLISHED),
            List.of(ISSUED_THIS_YEAR, ABOLISHED_THIS_YEAR, IN_FORCE)),
    /// Printed 规范性文件 in F2019 and 行政规范性文件 in F2021.
    NORMATIVE_DOCS(
            "规范性文件",
            "一",
            List.of(MADE_THIS_YEAR, NEWLY_PUBLISHED, TOTAL_PUBLISHED),
            List.of(ISSUED_THIS_YEAR, ABOLISHED_THIS_YEAR, IN_FORCE)),
    LICENCES("行政许可", "五", List.of(ITEMS_LAST_YEAR, CHANGE, DECISIONS), List.of(DECISIONS)),
    OTHER_SERVICES("其他对外管理服务事项", "五", List.of(ITEMS_LAST_YEAR, CHANGE, DECISIONS), List.of()),
    PENALTIES("行政处罚", "六", List.of(ITEMS_LAST_YEAR, CHANGE, DECISIONS), List.of(DECISIONS)),
    COERCIONS("行政强制", "六", List.of(ITEMS_LAST_YEAR, CHANGE, DECISIONS), List.of(DECISIONS)),
    ADMIN_FEES("行政事业性收费", "八", List.of(ITEMS_LAST_YEAR, CHANGE), List.of(AMOUNT_WAN)),
    PROCUREMENT("政府集中采购", "九", List.of(PROJECTS, AMOUNT), List.of());

    /// Columns of table 二; which of them a row has depends on the format.
    public enum Column implements CellRef.Column {
        MADE_THIS_YEAR("本年新制作数量"),
        NEWLY_PUBLISHED("本年新公开数量"),
        TOTAL_PUBLISHED("对外公开总数量"),
        ISSUED_THIS_YEAR("本年制发件数"),
        ABOLISHED_THIS_YEAR("本年废止件数"),
        IN_FORCE("现行有效件数"),
        ITEMS_LAST_YEAR("上一年项目数量"),
        CHANGE("本年增/减"),
        DECISIONS("处理决定数量"),
        AMOUNT_WAN("本年收费金额（单位：万元）"),
        PROJECTS("采购项目数量"),
        AMOUNT("采购总金额");

        private final String label;

        Column(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /// Money may carry decimals; counts may not (H5).
        public boolean isMoney() {
            return this == AMOUNT || this == AMOUNT_WAN;
        }
    }

    private final String label;
    private final String item;
    private final List<Column> columns2019;
    private final List<Column> columns2021;

    ProactiveRow(String label, String item, List<Column> columns2019, List<Column> columns2021) {
        this.label = label;
        this.item = item;
        this.columns2019 = columns2019;
        this.columns2021 = columns2021;
    }

    @Override
    public String label() {
        return label;
    }

    /// The words of the row as a format prints them.
    public String label(ReportFormat format) {
        return this == NORMATIVE_DOCS && format.hasProactive2021() ? "行政规范性文件" : label;
    }

    /// The printed title of the block, such as 第二十条第（一）项.
    public String article() {
        return "第二十条第（" + item + "）项";
    }

    @Override
    public CellRef.Table table() {
        return CellRef.Table.PROACTIVE_TABLE;
    }

    /// The columns this row has in a format; none when the format does not print the row.
    public List<Column> columns(ReportFormat format) {
        return switch (format) {
            case F2019, F2019_DIVIDED -> columns2019;
            case F2021, F2021_UNDIVIDED -> columns2021;
            case NARRATIVE -> List.of();
        };
    }
}
