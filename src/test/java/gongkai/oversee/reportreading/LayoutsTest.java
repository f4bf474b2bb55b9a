package gongkai.oversee.reportreading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.RequestRow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same figures in other layouts must come out the same.
class LayoutsTest {
    @ParameterizedTest
    @EnumSource(Samples.class)
    void htmlTablesWithSpansAreRead(Samples sample) {
        String html = "<html><head><title>x</title></head><body><h1>某某市人民政府2020年政府信息公开工作年度报告</h1>"
                + rows(sample).stream().map(LayoutsTest::html).collect(joining("\n"))
                + "<p>五、存在的主要问题及改进情况</p></body></html>";
        assertSame(sample, html, figure -> figure);
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void markdownTablesAreRead(Samples sample) {
        String markdown = rows(sample).stream()
                .map(row -> row.size() == 1 ? "\n## " + row.getFirst() + "\n" : "| " + String.join(" | ", row) + " |")
                .collect(joining("\n"));
        assertSame(sample, markdown.replaceFirst("\n\\| 信息", "\n| --- | --- | --- |\n| 信息"), figure -> figure);
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void plainLinesAreReadWhereNoCellIsEmpty(Samples sample) {
        String plain = rows(sample).stream()
                .map(row ->
                        row.stream().map(cell -> cell.isEmpty() ? "0" : cell).collect(joining("  ")))
                .collect(joining("\n"));
        assertSame(sample, plain, figure -> figure.equals(".") ? "0" : figure);
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void plainLinesWithOneCellEachAreRead(Samples sample) {
        String plain = rows(sample).stream()
                .flatMap(List::stream)
                .map(cell -> cell.isEmpty() ? "0" : cell)
                .collect(joining("\n"));
        assertSame(sample, plain + "\n", figure -> figure.equals(".") ? "0" : figure);
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void everyCharacterMayBeFullWidth(Samples sample) {
        String wide = sample.text()
                .chars()
                .mapToObj(c -> Character.toString(Character.isDigit(c) ? c - '0' + '０' : c))
                .collect(joining());
        assertSame(sample, wide, figure -> figure);
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void gb18030FilesAreRead(Samples sample) {
        byte[] bytes = sample.text().getBytes(Charset.forName("GB18030"));
        assertThat(ReportReader.read(bytes, ""))
                .isInstanceOfSatisfying(
                        ReportReader.Found.class,
                        found -> assertThat(written(found.report())).isEqualTo(sample.expected()));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void utf16FilesAreRead(Samples sample) {
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(ReportReader.read(("\uFEFF" + sample.text()).getBytes(charset), ""))
                    .isInstanceOfSatisfying(
                            ReportReader.Found.class,
                            found -> assertThat(written(found.report())).isEqualTo(sample.expected()));
        }
    }

    @Test
    void windowsLineEndsAndHardSpacesDoNotMatter() {
        String text = Samples.PIPES_AFTER_CELLS.text().replace("\n", "\r\n").replace(" |", "\u00A0|");
        assertSame(Samples.PIPES_AFTER_CELLS, text, figure -> figure);
    }

    @Test
    void separatorsUnitsDashesAndSlashesAreUnderstood() {
        assertThat(Samples.written(cell("1，234"))).isEqualTo("1234");
        assertThat(Samples.written(cell("１２件"))).isEqualTo("12");
        assertThat(Samples.written(cell("—"))).isEqualTo(".");
        assertThat(Samples.written(cell("-"))).isEqualTo(".");
        assertThat(Samples.written(cell("/"))).isEqualTo("/");
        assertThat(Samples.written(cell("－29"))).isEqualTo("-29");
        assertThat(Samples.written(cell("1,234.50 万元"))).isEqualTo("1234.50万元");
        assertThat(ReportToken.figure("1.")).isEmpty();
        assertThat(ReportToken.figure("93.98%%")).isEmpty();
    }

    @Test
    void labelsAreMatchedLooselyButNeverToTwoRows() {
        assertThat(ReportLabels.request("2.其他法律法规禁止公开", false).flatMap(ReportLabels.Match::row))
                .contains(RequestRow.REFUSED_FORBIDDEN_BY_LAW);
        assertThat(ReportLabels.request("３．危及\"三安全一稳定\"", false).flatMap(ReportLabels.Match::row))
                .contains(RequestRow.REFUSED_SAFETY_STABILITY);
        assertThat(ReportLabels.request("（四）无法提供1.本机关不掌握相关政府信息", false).flatMap(ReportLabels.Match::row))
                .contains(RequestRow.UNAVAILABLE_NOT_HELD);
        assertThat(ReportLabels.request("其他", false).flatMap(ReportLabels.Match::row))
                .isEmpty();
        assertThat(ReportLabels.request("3.其他", false).flatMap(ReportLabels.Match::row))
                .contains(RequestRow.OTHER_MISC);
        assertThat(ReportLabels.request("加强组织领导，完善工作机制", false)).isEmpty();
    }

    private static Cell cell(String printed) {
        return ReportToken.parse(printed).stream()
                .map(token -> ((ReportToken.Figure) token).cell())
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(Samples sample, String text, UnaryOperator<String> printed) {
        Map<CellRef, String> expected = sample.expected().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> printed.apply(entry.getValue())));
        AnnualReport report = Samples.found(text);
        assertThat(report.format()).isEqualTo(sample.format());
        assertThat(written(report)).isEqualTo(expected);
    }

    private static Map<CellRef, String> written(AnnualReport report) {
        return report.tables().cells().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Samples.written(entry.getValue())));
    }

    private static List<List<String>> rows(Samples sample) {
        return PrintedRows.of(sample.format(), sample.expected());
    }

    private static String html(List<String> row) {
        if (row.size() == 1) {
            return "<p>" + row.getFirst() + "</p>";
        }
        String first = "<td colspan=\"3\"><p>" + row.getFirst().replace("政府", "政府<br>") + "</p></td>";
        return "<table><tr>" + first
                + row.stream()
                        .skip(1)
                        .map(cell -> "<td><span>" + (cell.isEmpty() ? "&nbsp;" : cell) + "</span></td>")
                        .collect(joining())
                + "</tr></table>";
    }
}
