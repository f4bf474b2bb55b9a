package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.RequestRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A table that prints its zeros and leaves one cell empty is intact: nothing in it has moved. Where a figure was lost
/// and an empty cell put at the end of its row, that is found by figures that cannot stand where they do.
class LastCellsTest {
    private static final List<ReportFormat> FORMATS =
            List.of(ReportFormat.F2019, ReportFormat.F2021, ReportFormat.F2021_UNDIVIDED, ReportFormat.F2019_DIVIDED);

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"TABS", "PIPES_AFTER_CELLS", "PIPES_ALONE", "MARKDOWN", "HTML"})
    void oneEmptyCellIsNoFindingButThatItIsEmpty(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (ReportFormat format : FORMATS) {
            for (Map<CellRef, String> printed : List.of(zeros(format), figures(format))) {
                for (CellRef empty : some(emptied(format, printed), layout.ordinal() + format.ordinal())) {
                    Map<CellRef, String> figures = new HashMap<>(printed);
                    figures.put(empty, "");
                    AnnualReport report = Samples.found(layout.render(PrintedRows.of(format, figures)));
                    wrong.addAll(falsely(report, format, figures, empty, format + " in " + layout));
                }
            }
        }
        for (Samples sample : Samples.values()) {
            for (CellRef empty : some(emptied(sample.format(), sample.expected()), layout.ordinal())) {
                Map<CellRef, String> figures = new HashMap<>(sample.expected());
                figures.put(empty, "");
                AnnualReport report = Samples.found(layout.render(PrintedRows.of(sample.format(), figures)));
                wrong.addAll(falsely(report, sample.format(), figures, empty, sample + " in " + layout));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileKindsTest.Kind.class)
    void oneEmptyCellIsNoFindingInFiles(FileKindsTest.Kind kind) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (ReportFormat format : FORMATS) {
            List<CellRef> emptied = emptied(format, figures(format));
            for (CellRef empty : Damage.some(emptied, 61, 7 * kind.ordinal() + format.ordinal())) {
                Map<CellRef, String> figures = figures(format);
                figures.put(empty, "");
                byte[] file = kind.write(ReportFiles.tables(format, figures));
                assertThat(ReportReader.read(CopyFiles.open(file), ""))
                        .isInstanceOfSatisfying(
                                ReportReader.Found.class,
                                found -> wrong.addAll(
                                        falsely(found.report(), format, figures, empty, format + " as " + kind)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// More of table 二, which has no relations, than of the others.
    private static List<CellRef> some(List<CellRef> refs, int turn) {
        List<CellRef> tableTwo =
                refs.stream().filter(ref -> ref.row() instanceof ProactiveRow).toList();
        List<CellRef> others = refs.stream()
                .filter(ref -> !(ref.row() instanceof ProactiveRow))
                .toList();
        List<CellRef> some = new ArrayList<>(Damage.some(tableTwo, 5, turn));
        some.addAll(Damage.some(others, 53, turn));
        return some;
    }

    /// Every cell that prints a nought.
    private static List<CellRef> emptied(ReportFormat format, Map<CellRef, String> printed) {
        return format.cells().stream()
                .filter(ref -> printed.getOrDefault(ref, "").equals("0"))
                .toList();
    }

    private static List<String> falsely(
            AnnualReport report, ReportFormat format, Map<CellRef, String> figures, CellRef empty, String where) {
        List<String> wrong = new ArrayList<>();
        String copy = where + " with " + empty.path() + " empty: ";
        for (CellRef ref : format.cells()) {
            Cell cell = report.tables().cell(ref);
            String text = figures.getOrDefault(ref, "");
            Cell.Status expected = text.isEmpty() || text.equals(".") ? Cell.Status.BLANK : Cell.Status.READ;
            if (cell.status() != expected || cell.value().orElseThrow().compareTo(Truth.number(text)) != 0) {
                wrong.add(copy + ref.path() + " " + Samples.written(cell) + " for “" + text + "”");
            }
        }
        report.findings().stream()
                .filter(finding -> finding.level() != Finding.Level.CHECK
                        || !finding.rule().equals("P5")
                        || !finding.cells().contains(empty))
                .filter(finding -> !finding.rule().equals("F1"))
                .forEach(finding -> wrong.add(copy + finding.rule() + " " + finding.message()));
        return wrong;
    }

    private static Map<CellRef, String> zeros(ReportFormat format) {
        Map<CellRef, String> figures = new HashMap<>();
        format.cells().forEach(ref -> figures.put(ref, "0"));
        return figures;
    }

    /// An office with some of everything and, in each row of table 二, a last figure of nought that goes with the rest.
    private static Map<CellRef, String> figures(ReportFormat format) {
        Map<CellRef, String> figures = zeros(format);
        for (ProactiveRow row : format.proactiveRows()) {
            for (ProactiveRow.Column column : row.columns(format)) {
                switch (column) {
                    case MADE_THIS_YEAR -> figures.put(new CellRef(row, column), "4");
                    case ITEMS_LAST_YEAR -> figures.put(new CellRef(row, column), "36");
                    case CHANGE -> figures.put(new CellRef(row, column), row == ProactiveRow.LICENCES ? "-2" : "0");
                    default -> figures.put(new CellRef(row, column), "0");
                }
            }
        }
        for (RequestRow row : List.of(RequestRow.NEW_REQUESTS, RequestRow.DISCLOSED, RequestRow.TOTAL_HANDLED)) {
            figures.put(new CellRef(row, ApplicantColumn.NATURAL_PERSON), "12");
            figures.put(new CellRef(row, ApplicantColumn.TOTAL), "12");
        }
        figures.put(new CellRef(RemedyBlock.REVIEW, RemedyColumn.UPHELD), "3");
        figures.put(new CellRef(RemedyBlock.REVIEW, RemedyColumn.TOTAL), "3");
        return figures;
    }

    /// The fees of one office had 36 items and no change: without the 36 the row is that of an office with none.
    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"TABS", "PIPES_AFTER_CELLS", "PIPES_ALONE", "MARKDOWN", "HTML"})
    void aRowFilledUpForALostFigureIsFound(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            for (ProactiveRow row : sample.format().proactiveRows()) {
                List<ProactiveRow.Column> columns = row.columns(sample.format());
                for (int lost = 0; lost < columns.size(); lost++) {
                    Map<CellRef, String> figures = new HashMap<>(sample.expected());
                    for (int c = lost; c < columns.size(); c++) {
                        CellRef ref = new CellRef(row, columns.get(c));
                        figures.put(
                                ref, c + 1 < columns.size() ? figures.get(new CellRef(row, columns.get(c + 1))) : "");
                    }
                    AnnualReport report = Samples.found(layout.render(PrintedRows.of(sample.format(), figures)));
                    boolean fees = sample == Samples.PIPES_AFTER_CELLS && row == ProactiveRow.ADMIN_FEES && lost == 0;
                    if (!fees) {
                        String damage = sample + " in " + layout + " without " + row + " " + lost;
                        wrong.addAll(Truth.of(sample).wrong(report, damage));
                        wrong.addAll(Truth.of(sample).misled(report, damage));
                    }
                    assertThat(report.findings()).isNotEmpty();
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// No relation gives a figure of table 二, or says where the others of its row stood.
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aRowThatLostAFigureIsLeftOpenAndTheOthersAreRead(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = PrintedRows.of(sample.format(), sample.expected()).stream()
                    .map(row -> layout.keepsBlanks()
                            ? row
                            : row.stream()
                                    .map(cell -> cell.isEmpty() ? "0" : cell)
                                    .toList())
                    .toList();
            for (ProactiveRow row : sample.format().proactiveRows()) {
                for (int lost = 0; lost < row.columns(sample.format()).size(); lost++) {
                    int column = lost;
                    if ((row.ordinal() + lost + layout.ordinal()) % Damage.step(3) > 0) {
                        continue;
                    }
                    List<List<String>> damaged = rows.stream()
                            .map(printed -> {
                                List<String> rest = new ArrayList<>(printed);
                                if (printed.getFirst().equals(row.label(sample.format()))) {
                                    rest.remove(1 + column);
                                }
                                return (List<String>) rest;
                            })
                            .toList();
                    AnnualReport report = Samples.found(layout.render(damaged));
                    String damage = sample + " in " + layout + " without " + row + " " + lost;
                    wrong.addAll(Truth.of(sample).wrong(report, damage));
                    wrong.addAll(Truth.of(sample).misled(report, damage));
                    Truth.of(sample).unknown(report, damage).stream()
                            .filter(cell -> !cell.contains("." + row.name() + "."))
                            .forEach(wrong::add);
                    if (!report.hasErrors()) {
                        wrong.add(damage + ": nothing found");
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theFiguresOfARowThatLostOneAreNamed() {
        AnnualReport report = Samples.found(Samples.PIPES_AFTER_CELLS.text().replace("\n263 |", ""));
        assertThat(report.findings()).extracting(Finding::message).contains("表二“规范性文件”行：只认出 266、2899，不能确定各在哪一列，请对照原件。");
    }
}
