package gongkai.oversee.annualreport;

import gongkai.foundation.typesetting.TextPart.Form;
import gongkai.foundation.typesetting.TextPart.FormCell;
import gongkai.oversee.annualreport.StatutoryTables.Block;
import gongkai.oversee.annualreport.StatutoryTables.Figure;
import gongkai.oversee.annualreport.StatutoryTables.Line;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tables 二, 三 and 四 as they are printed on paper.
final class ReportForms {
    private static final String NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    private static final double PROACTIVE_POINTS = 12;
    private static final double SMALL_POINTS = 9;
    private static final int ORGANISATIONS = 5;

    private ReportForms() {}

    static Form proactive(StatutoryTables tables) {
        List<List<FormCell>> rows = new ArrayList<>();
        for (Block block : tables.proactive()) {
            rows.add(List.of(new FormCell(block.title(), 1, 1 + Block.COLUMNS, true)));
            List<FormCell> headings = new ArrayList<>(List.of(FormCell.centred("信息内容")));
            for (int at = 0; at < block.headings().size(); at++) {
                int span = Block.span(at, block.headings().size());
                headings.add(new FormCell(block.headings().get(at), 1, span, true));
            }
            rows.add(headings);
            block.lines().forEach(line -> rows.add(line(line)));
        }
        return new Form("二、主动公开政府信息情况", 0, List.of(4, 3, 3, 3), PROACTIVE_POINTS, rows);
    }

    static Form requests(StatutoryTables tables) {
        List<List<FormCell>> rows = new ArrayList<>();
        rows.add(List.of(new FormCell(NOTE, 3, 3, false), new FormCell("申请人情况", 1, 7, true)));
        rows.add(List.of(
                new FormCell(ApplicantColumn.NATURAL_PERSON.label(), 2, 1, true),
                new FormCell("法人或其他组织", 1, ORGANISATIONS, true),
                new FormCell(ApplicantColumn.TOTAL.label(), 2, 1, true)));
        rows.add(Arrays.stream(ApplicantColumn.values())
                .filter(column -> column != ApplicantColumn.NATURAL_PERSON && column != ApplicantColumn.TOTAL)
                .map(column -> FormCell.centred(column.label()))
                .toList());
        tables.requests().forEach(line -> rows.add(line(line)));
        return new Form("三、收到和处理政府信息公开申请情况", 3, List.of(2, 3, 8, 2, 2, 2, 2, 2, 2, 2), SMALL_POINTS, rows);
    }

    static Form remedies(StatutoryTables tables) {
        int outcomes = RemedyColumn.values().length;
        List<FormCell> headings = new ArrayList<>();
        for (int block = 0; block < RemedyBlock.values().length; block++) {
            for (RemedyColumn column : RemedyColumn.values()) {
                headings.add(FormCell.centred(column.label()));
            }
        }
        return new Form(
                "四、政府信息公开行政复议、行政诉讼情况",
                3,
                headings.stream().map(heading -> 1).toList(),
                SMALL_POINTS,
                List.of(
                        List.of(
                                new FormCell(RemedyBlock.REVIEW.label(), 2, outcomes, true),
                                new FormCell("行政诉讼", 1, 2 * outcomes, true)),
                        List.of(new FormCell("未经复议直接起诉", 1, outcomes, true), new FormCell("复议后起诉", 1, outcomes, true)),
                        headings,
                        tables.remedies().stream().map(ReportForms::figure).toList()));
    }

    private static List<FormCell> line(Line line) {
        List<FormCell> cells = new ArrayList<>();
        line.stubs().forEach(stub -> cells.add(new FormCell(stub.label(), stub.rows(), stub.columns(), false)));
        line.figures().forEach(figure -> cells.add(figure(figure)));
        return cells;
    }

    private static FormCell figure(Figure figure) {
        return new FormCell(figure.value(), 1, figure.span(), true);
    }
}
