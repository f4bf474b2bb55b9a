package gongkai.publish.sitecolumn;

import gongkai.foundation.organ.Organ;
import java.util.ArrayList;
import java.util.List;

/// The parts every disclosure home has (政府信息公开平台的固定内容; 条例第十二条、第二十条、第二十九条、第四十九条).
final class FixedParts {
    private static final int STEP = 10;

    private static final List<String> ITEMS = List.of(
            "法规规章和规范性文件",
            "机关职能和机构设置",
            "规划计划",
            "统计信息",
            "行政许可和对外管理服务",
            "行政处罚和行政强制",
            "财政预算决算",
            "行政事业性收费",
            "政府集中采购",
            "重大建设项目",
            "民生政策措施",
            "突发公共事件应对",
            "监督检查情况",
            "公务员招考录用",
            "其他法定公开信息");

    private FixedParts() {}

    /// Those at the top. Who need not answer requests has no part for them (条例第五十五条).
    static List<Part> of(Organ organ) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(ColumnType.GUIDE, 0, ColumnType.GUIDE.label(), "政府信息的分类、编排和获取方式，公开工作机构的联系方式。", STEP));
        parts.add(new Part(ColumnType.SYSTEM, 0, ColumnType.SYSTEM.label(), "政府信息公开的法规、规章和工作制度。", 2 * STEP));
        parts.add(new Part(
                ColumnType.STATUTORY, 0, ColumnType.STATUTORY.label(), "《政府信息公开条例》第二十条规定主动公开的十五项内容。", 3 * STEP));
        parts.add(new Part(ColumnType.ANNUAL_REPORT, 0, ColumnType.ANNUAL_REPORT.label(), "历年政府信息公开工作年度报告。", 4 * STEP));
        if (organ.kind().answersRequests()) {
            parts.add(
                    new Part(ColumnType.ON_REQUEST, 0, ColumnType.ON_REQUEST.label(), "没有主动公开的信息，可以在这里申请。", 5 * STEP));
        }
        return parts;
    }

    /// The fifteen items.
    static List<Part> items() {
        var items = new ArrayList<Part>();
        for (String name : ITEMS) {
            int number = items.size() + 1;
            items.add(
                    new Part(ColumnType.ITEM, number, name, "《政府信息公开条例》第二十条第 %d 项。".formatted(number), number * STEP));
        }
        return items;
    }

    /// @param item the number of the item, or 0
    record Part(ColumnType type, int item, String name, String description, int place) {}
}
