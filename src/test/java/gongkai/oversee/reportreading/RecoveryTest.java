package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the relations force is recovered, in every layout; what they do not force is never given.
class RecoveryTest {
    /// 1 drops every cell in every layout; 9 drops most of them in one.
    private static final int STEP = Damage.step(9);
    private static final int COLUMNS = ApplicantColumn.values().length;

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
            assertThat(report.findings())
                    .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
                    .isEmpty();
        }
    }

    private static Cell.Status[] statuses(Layout layout) {
        return layout.keepsBlanks()
                ? new Cell.Status[] {Cell.Status.READ, Cell.Status.BLANK}
                : new Cell.Status[] {Cell.Status.READ};
    }

    /// The oracle tries every place the lost figure of a row may have stood at.
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aLostCellIsRecoveredExactlyWhereTheRelationsLeaveOnePlaceAndValue(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = rows(sample, layout);
            for (RequestRow row : sample.format().requestRows()) {
                for (int column = 0; column < COLUMNS; column++) {
                    if ((row.ordinal() + column + layout.ordinal()) % STEP > 0) {
                        continue;
                    }
                    AnnualReport report = read(layout, without(rows, row.label(), column));
                    String damage = sample + " in " + layout + " without " + row + " " + column;
                    wrong.addAll(wrong(sample, report, damage));
                    wrong.addAll(unforced(sample, report, row, column, damage));
                }
            }
        }
        assertThat(wrong).isEmpty();
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

    @ParameterizedTest
    @EnumSource(Layout.class)
    void shortenedLabelsAreKnown(Layout layout) {
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = relabelled(rows(sample, layout), RecoveryTest::shortened);
            AnnualReport report = read(layout, rows);
            assertThat(wrong(sample, report, sample + " in " + layout)).isEmpty();
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

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"TABS", "MARKDOWN", "ROWS_OF_WORDS"})
    void aRowBrokenOnTwoLinesIsNeverReadWrongly(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = rows(sample, layout);
            for (RequestRow row : sample.format().requestRows()) {
                for (int at = 2; at <= COLUMNS; at += 3) {
                    AnnualReport report = read(layout, broken(rows, row.label(), at));
                    wrong.addAll(wrong(sample, report, sample + " in " + layout + " broken " + row + at));
                }
            }
        }
        assertThat(wrong).isEmpty();
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
                .map(row -> layout.keepsBlanks()
                        ? row
                        : row.stream().map(cell -> cell.isEmpty() ? "0" : cell).toList())
                .toList();
    }

    private static List<List<String>> without(List<List<String>> rows, String label, int column) {
        return changed(rows, label, row -> {
            List<String> rest = new ArrayList<>(row);
            rest.remove(1 + column);
            return List.of(rest);
        });
    }

    private static List<List<String>> broken(List<List<String>> rows, String label, int at) {
        return changed(rows, label, row -> List.of(row.subList(0, at), row.subList(at, row.size())));
    }

    private static List<List<String>> changed(
            List<List<String>> rows,
            String label,
            java.util.function.Function<List<String>, List<List<String>>> change) {
        List<List<String>> result = new ArrayList<>();
        rows.forEach(row -> result.addAll(row.getFirst().equals(label) ? change.apply(row) : List.of(row)));
        return result;
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

    /// Where only one place and value go with H1, H2 and H3, all cells of the row must be known.
    private static List<String> unforced(
            Samples sample, AnnualReport report, RequestRow row, int column, String damage) {
        List<long[]> possible = new ArrayList<>();
        List<Long> rest = new ArrayList<>();
        ReportRules.rowCells(row)
                .forEach(ref -> rest.add(
                        Truth.number(sample.expected().getOrDefault(ref, "0")).longValue()));
        rest.remove(column);
        for (int place = 0; place < COLUMNS; place++) {
            candidate(sample, row, rest, place).ifPresent(possible::add);
        }
        boolean one = possible.stream().allMatch(way -> java.util.Arrays.equals(way, possible.getFirst()));
        if (!one) {
            return List.of();
        }
        CellRef lost = ReportRules.rowCells(row).get(column);
        return ReportRules.rowCells(row).stream()
                .filter(ref -> {
                    Cell cell = report.tables().cell(ref);
                    // Where several cells of a row are alike, any of them may be the one that was lost.
                    return cell.value().isEmpty()
                            || ref.equals(lost)
                                    && rest.size() == rest.stream().distinct().count()
                                    && cell.status() != Cell.Status.RECOVERED;
                })
                .map(ref -> damage + ": " + ref.path() + " is forced but "
                        + Samples.written(report.tables().cell(ref)))
                .toList();
    }

    private static Optional<long[]> candidate(Samples sample, RequestRow row, List<Long> rest, int place) {
        long[] way = new long[COLUMNS];
        for (int c = 0; c < COLUMNS; c++) {
            way[c] = c == place ? 0 : rest.get(c < place ? c : c - 1);
        }
        long kinds = 0;
        for (int c = 0; c < COLUMNS - 1; c++) {
            kinds += way[c];
        }
        way[place] = place == COLUMNS - 1 ? kinds : way[COLUMNS - 1] - kinds;
        if (way[place] < 0) {
            return Optional.empty();
        }
        Map<CellRef, Long> values = new HashMap<>();
        sample.expected()
                .forEach((ref, text) -> values.put(ref, Truth.number(text).longValue()));
        for (int c = 0; c < COLUMNS; c++) {
            values.put(ReportRules.rowCells(row).get(c), way[c]);
        }
        boolean sound = ReportRules.equations(sample.format()).stream()
                .filter(equation -> equation.left().getFirst().row() instanceof RequestRow)
                .allMatch(equation -> sum(values, equation.left()) == sum(values, equation.right()));
        return sound ? Optional.of(way) : Optional.empty();
    }

    private static long sum(Map<CellRef, Long> values, List<CellRef> refs) {
        return refs.stream().mapToLong(values::get).sum();
    }
}
