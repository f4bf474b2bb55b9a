package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What copies leave out of every row, or of every label, or of every total, makes no wrong reading in any layout.
class RecoveryTest {
    @ParameterizedTest
    @EnumSource(Layout.class)
    void theThreeReportsAreReadInEveryLayoutWithoutAFalseFinding(Layout layout) {
        for (Samples sample : Samples.values()) {
            AnnualReport report = read(layout, rows(sample, layout));
            assertThat(wrong(sample, report, sample + " in " + layout)).isEmpty();
            assertThat(report.tables().cells().entrySet())
                    .filteredOn(entry ->
                            !List.of(statuses(layout)).contains(entry.getValue().status()))
                    .isEmpty();
            assertThat(report.findings()).isEmpty();
        }
    }

    private static Cell.Status[] statuses(Layout layout) {
        return layout.keepsBlanks()
                ? new Cell.Status[] {Cell.Status.READ, Cell.Status.BLANK}
                : new Cell.Status[] {Cell.Status.READ};
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyBlankLostTogetherNeverMakesAWrongReading(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = PrintedRows.of(sample.format(), sample.expected()).stream()
                    .map(row -> row.stream().filter(cell -> !cell.isEmpty()).toList())
                    .toList();
            wrong.addAll(wrong(sample, read(layout, rows), sample + " in " + layout + " without blanks"));
        }
        assertThat(wrong).isEmpty();
    }

    /// 国办公开办函〔2021〕30号: the year decides which tables are due, the words which were used.
    @Test
    void aReportFor2021OnTheTablesOf2019IsReadInThemAndToldSo() {
        AnnualReport report = Samples.found(Samples.TABS.text().replace("2020", "2021"));
        assertThat(report.year()).contains(2021);
        assertThat(report.format()).isEqualTo(Samples.TABS.format());
        assertThat(wrong(Samples.TABS, report, "2021")).isEmpty();
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).isEqualTo("2021年起的年度报告应使用国办公开办函〔2021〕30号规定的表格，本文件的表格是2019年格式。"));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void shortenedLabelsAreKnown(Layout layout) {
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = relabelled(rows(sample, layout), RecoveryTest::shortened);
            AnnualReport report = read(layout, rows);
            assertThat(wrong(sample, report, sample + " in " + layout)).isEmpty();
            assertThat(Truth.of(sample).unknown(report, sample + " in " + layout))
                    .isEmpty();
            assertThat(report.hasErrors()).isFalse();
        }
    }

    private static String shortened(String label) {
        return label.replace("（区分处理的，只计这一情形，不计其他情形）", "")
                .replace("政府信息公开申请数量", "申请数量")
                .replaceFirst("属于(?=三类|四类|国家|行政)", "")
                .replaceFirst("、行政机关不再处理其政府信息公开申请$", "")
                .replaceFirst("继续办理$", "办理");
    }

    @Test
    void traditionalCharactersRadicalsAndGluedFiguresAreUnderstood() {
        assertThat(CharacterRepair.repair("⺠政局⻅证⻔户⻓⻛⻥⻬")).isEqualTo("民政局见证门户长风鱼齐");
        assertThat(ReportToken.fold("本年新收政府信息公開申請數量")).isEqualTo("本年新收政府信息公开申请数量");
        String glued = Samples.PIPES_ALONE.text().replace("规章\n|\n0\n|\n0\n|\n0\n|", "规章000\n|");
        AnnualReport report = Samples.found(glued);
        assertThat(wrong(Samples.PIPES_ALONE, report, "glued")).isEmpty();
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void totalsLeftBlankAreRecoveredFromTheRowsWhereTheTableIsWhole() {
        Map<CellRef, String> cells = new HashMap<>(Samples.PIPES_AFTER_CELLS.expected());
        cells.replaceAll((ref, text) -> ref.column() == ApplicantColumn.TOTAL ? "" : text);
        AnnualReport report = read(Layout.TABS, PrintedRows.of(Samples.PIPES_AFTER_CELLS.format(), cells));
        assertThat(wrong(Samples.PIPES_AFTER_CELLS, report, "totals")).isEmpty();
        assertThat(report.tables()
                        .cell(RequestRow.NEW_REQUESTS, ApplicantColumn.TOTAL)
                        .status())
                .isEqualTo(Cell.Status.RECOVERED);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void aReportOfTheFirstYearMayUndivideTheOtherResults() {
        String mixed = Samples.PIPES_ALONE
                .text()
                .replace("(六)其他处理\n|\n1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n", "(六)其他处理\n")
                .replaceFirst("(?s)2\\.申请人逾期未按收费通知.*?(?=\\(七\\)总计)", "");
        AnnualReport report = Samples.found(mixed);
        assertThat(report.format().name()).isEqualTo("F2021_UNDIVIDED");
        assertThat(report.tables().cell(RequestRow.OTHER, ApplicantColumn.TOTAL).status())
                .isEqualTo(Cell.Status.READ);
        assertThat(report.hasErrors()).isFalse();
    }

    private static List<List<String>> rows(Samples sample, Layout layout) {
        return PrintedRows.of(sample.format(), sample.expected()).stream()
                .map(row -> layout.keepsBlanks() || row.getFirst().isEmpty()
                        ? row
                        : row.stream().map(cell -> cell.isEmpty() ? "0" : cell).toList())
                .toList();
    }

    private static List<List<String>> relabelled(List<List<String>> rows, UnaryOperator<String> label) {
        return rows.stream()
                .map(row -> {
                    List<String> changed = new ArrayList<>(row);
                    changed.set(0, row.size() == 1 ? row.getFirst() : label.apply(row.getFirst()));
                    return (List<String>) changed;
                })
                .toList();
    }

    private static AnnualReport read(Layout layout, List<List<String>> rows) {
        return Samples.found(layout.render(rows));
    }

    private static List<String> wrong(Samples sample, AnnualReport report, String damage) {
        return Truth.of(sample).wrong(report, damage);
    }
}
