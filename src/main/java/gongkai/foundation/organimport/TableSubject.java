package gongkai.foundation.organimport;

import java.util.List;

/// What a table lists.
public enum TableSubject {
    ORGANS(
            "机关名录",
            List.of(
                    new Column("名称", true, "机关的全称"),
                    new Column("简称", true, "列表里用的短名称"),
                    new Column("类别", true, "人民政府、政府办公室、工作部门等，见下方"),
                    new Column("统一社会信用代码", true, "18 位，末位是校验码"),
                    new Column("区划代码", true, "6 位数字，乡镇 9 位，村居 12 位"),
                    new Column("上级机关", false, "上级的名称、统一社会信用代码或者网址短名；可以是同一表格里后面的行"),
                    new Column("网址短名", false, "小写字母、数字和短横线，留空时自动生成"),
                    new Column("机关代字", false, "文号开头的字，例如 云政"),
                    new Column("工作机构", false, "政府信息公开工作机构的名称"),
                    new Column("办公地址", false, ""),
                    new Column("办公时间", false, ""),
                    new Column("联系电话", false, ""),
                    new Column("电子邮箱", false, ""),
                    new Column("机关职能", false, ""),
                    new Column("负责人", false, ""),
                    new Column("排序", false, "整数，小的在前"))),
    REGIONS(
            "区划名录",
            List.of(
                    new Column("区划代码", true, "6 位数字，乡镇 9 位，村居 12 位"),
                    new Column("名称", true, "区划的全称"),
                    new Column("主管部门", false, "政府信息公开工作主管部门的名称、统一社会信用代码或者网址短名")));

    /// Columns of our own export that say what an import cannot change.
    static final List<String> READ_ONLY = List.of("状态", "撤销日期", "承接机关");

    private final String label;
    private final List<Column> columns;

    TableSubject(String label, List<Column> columns) {
        this.label = label;
        this.columns = List.copyOf(columns);
    }

    public String label() {
        return label;
    }

    public List<Column> columns() {
        return columns;
    }

    /// One column of the table.
    public record Column(String label, boolean required, String words) {}
}
