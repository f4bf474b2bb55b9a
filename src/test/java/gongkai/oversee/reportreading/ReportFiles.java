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
import java.util.function.Function;

/// A report laid out as the form prints it, with its merged cells, for tests that put it into files.
final class ReportFiles {
    /// A cell of a printed row and how far it reaches.
    record Box(String text, int rows, int columns) {
        static Box of(String text) {
            return new Box(text, 1, 1);
        }
    }

    /// A table: its heading, how many columns it is wide, its rows.
    record Printed(String heading, int width, List<List<Box>> rows) {}

    private ReportFiles() {}

    static List<Printed> tables(ReportFormat format, Map<CellRef, String> figures) {
        Function<CellRef, String> figure = ref -> figures.getOrDefault(ref, "").replaceFirst("^\\.$", "");
        return List.of(proactive(format, figure), requests(format, figure), remedies(figure));
    }

    private static Printed proactive(ReportFormat format, Function<CellRef, String> figure) {
        List<List<Box>> rows = new ArrayList<>();
        String article = "";
        for (ProactiveRow row : format.proactiveRows()) {
            var columns = row.columns(format);
            int span = columns.size() == 1 ? 3 : 1;
            if (!article.equals(row.article())) {
                article = row.article();
                rows.add(List.of(new Box(article, 1, 4)));
                List<Box> heads = new ArrayList<>(List.of(Box.of("信息内容")));
                columns.forEach(column -> heads.add(new Box(column.label(), 1, span)));
                rows.add(filled(heads, columns.size()));
            }
            List<Box> line = new ArrayList<>(List.of(Box.of(row.label(format))));
            columns.forEach(column -> line.add(new Box(figure.apply(new CellRef(row, column)), 1, span)));
            rows.add(filled(line, columns.size()));
        }
        return new Printed("二、主动公开政府信息情况", 4, rows);
    }

    /// A block of two columns leaves the fourth column empty.
    private static List<Box> filled(List<Box> line, int columns) {
        if (columns == 2) {
            line.add(Box.of(""));
        }
        return line;
    }

    private static Printed requests(ReportFormat format, Function<CellRef, String> figure) {
        List<List<Box>> rows = new ArrayList<>();
        rows.add(List.of(new Box("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), new Box("申请人情况", 1, 7)));
        rows.add(List.of(new Box("自然人", 2, 1), new Box("法人或其他组织", 1, 5), new Box("总计", 2, 1)));
        rows.add(Arrays.stream(ApplicantColumn.values())
                .skip(1)
                .limit(5)
                .map(column -> Box.of(column.label()))
                .toList());
        for (RequestRow row : format.requestRows()) {
            List<Box> line = new ArrayList<>(stubs(format, row));
            for (ApplicantColumn column : ApplicantColumn.values()) {
                line.add(Box.of(figure.apply(new CellRef(row, column))));
            }
            rows.add(line);
        }
        return new Printed("三、收到和处理政府信息公开申请情况", 10, rows);
    }

    private static List<Box> stubs(ReportFormat format, RequestRow row) {
        if (!row.isResult() && row != RequestRow.TOTAL_HANDLED) {
            return List.of(new Box(row.label(), 1, 3));
        }
        List<Box> stubs = new ArrayList<>();
        List<RequestRow> results = RequestRow.results(format);
        if (row == results.getFirst()) {
            stubs.add(new Box("三、本年度办理结果", results.size() + 1, 1));
        }
        if (row.group().isEmpty()) {
            stubs.add(new Box(row.label(), 1, 2));
            return stubs;
        }
        List<RequestRow> group = results.stream()
                .filter(each -> each.group().equals(row.group()))
                .toList();
        if (row == group.getFirst()) {
            stubs.add(new Box(row.group(), group.size(), 1));
        }
        stubs.add(Box.of(row.label()));
        return stubs;
    }

    private static Printed remedies(Function<CellRef, String> figure) {
        List<String> outcomes =
                Arrays.stream(RemedyColumn.values()).map(RemedyColumn::label).toList();
        List<Box> last = new ArrayList<>();
        outcomes.forEach(outcome -> last.add(new Box(outcome, 1, 1)));
        List<Box> first = new ArrayList<>();
        outcomes.forEach(outcome -> first.add(new Box(outcome, 2, 1)));
        first.add(new Box("未经复议直接起诉", 1, 5));
        first.add(new Box("复议后起诉", 1, 5));
        List<Box> twice = new ArrayList<>(last);
        twice.addAll(last);
        return new Printed(
                "四、政府信息公开行政复议、行政诉讼情况",
                15,
                List.of(
                        List.of(new Box("行政复议", 1, 5), new Box("行政诉讼", 1, 10)),
                        first,
                        twice,
                        ReportRules.remedyCells().stream()
                                .map(ref -> Box.of(figure.apply(ref)))
                                .toList()));
    }
}
