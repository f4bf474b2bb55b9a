package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Table 四 is one long row, and the last of the file where nothing follows it.
class RemedyTableTest {
    private static final String AFTER = "\n五、存在的主要问题及改进情况\n";

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aLostCellNeverMakesAWrongReadingWhateverFollows(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = rows(layout, sample.expected(), sample);
            for (int column = 0; column < ReportRules.remedyCells().size(); column++) {
                String text = layout.render(without(rows, column));
                for (String copy : List.of(text, ended(text), ended(text).strip())) {
                    AnnualReport report = Samples.found(copy);
                    String damage = sample + " in " + layout + " without " + column + ", " + copy.length();
                    wrong.addAll(Truth.of(sample).wrong(report, damage));
                    wrong.addAll(Truth.of(sample).misled(report, damage));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theTableIsReadWhereTheFileEndsWithIt(Layout layout) {
        for (Samples sample : Samples.values()) {
            String text = ended(layout.render(rows(layout, sample.expected(), sample)));
            for (String copy : List.of(text, text.strip())) {
                AnnualReport report = Samples.found(copy);
                assertThat(Truth.of(sample).wrong(report, sample + " in " + layout))
                        .isEmpty();
                assertThat(report.hasErrors()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void totalsLeftBlankAreRecovered(Layout layout) {
        Samples sample = Samples.PIPES_AFTER_CELLS;
        for (Set<RemedyBlock> blocks : List.of(
                Set.of(RemedyBlock.REVIEW),
                Set.of(RemedyBlock.SUIT_DIRECT),
                Set.of(RemedyBlock.SUIT_AFTER_REVIEW),
                Set.of(RemedyBlock.REVIEW, RemedyBlock.SUIT_AFTER_REVIEW),
                Set.of(RemedyBlock.values()))) {
            Map<CellRef, String> figures = new HashMap<>(sample.expected());
            blocks.forEach(block -> figures.put(new CellRef(block, RemedyColumn.TOTAL), ""));
            AnnualReport report = Samples.found(layout.render(PrintedRows.of(sample.format(), figures)));
            String damage = layout + " " + blocks;
            assertThat(Truth.of(sample).wrong(report, damage)).isEmpty();
            assertThat(report.findings())
                    .as(damage)
                    .noneMatch(finding -> finding.rule().equals("H4"));
            blocks.stream()
                    .filter(_ -> layout.keepsBlanks())
                    .forEach(block -> assertThat(report.tables()
                                    .cell(block, RemedyColumn.TOTAL)
                                    .status())
                            .as(damage)
                            .isEqualTo(Cell.Status.RECOVERED));
        }
    }

    /// The one blank row of figures stays what it is.
    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"TABS", "PIPES_AFTER_CELLS", "PIPES_ALONE", "MARKDOWN", "HTML"})
    void aBlockLeftBlankIsBlank(Layout layout) {
        Samples sample = Samples.PIPES_AFTER_CELLS;
        Map<CellRef, String> figures = new HashMap<>(sample.expected());
        Stream.of(RemedyColumn.values())
                .forEach(column -> figures.put(new CellRef(RemedyBlock.SUIT_AFTER_REVIEW, column), "."));
        AnnualReport report = Samples.found(layout.render(PrintedRows.of(sample.format(), figures)));
        assertThat(new Truth(figures).wrong(report, layout.name())).isEmpty();
        assertThat(report.findings())
                .filteredOn(finding -> finding.level() != Finding.Level.WARNING
                        || !finding.cells().isEmpty())
                .isEmpty();
    }

    private static List<List<String>> rows(Layout layout, Map<CellRef, String> figures, Samples sample) {
        return PrintedRows.of(sample.format(), figures).stream()
                .map(row -> layout.keepsBlanks()
                        ? row
                        : row.stream().map(cell -> cell.isEmpty() ? "0" : cell).toList())
                .toList();
    }

    private static List<List<String>> without(List<List<String>> rows, int column) {
        List<List<String>> damaged = new ArrayList<>(rows);
        List<String> last = new ArrayList<>(damaged.removeLast());
        last.remove(column);
        damaged.add(last);
        return damaged;
    }

    private static String ended(String text) {
        return text.replace(AFTER, "\n");
    }
}
