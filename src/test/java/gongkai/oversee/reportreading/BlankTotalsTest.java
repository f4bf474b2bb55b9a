package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Totals of table 三 left blank beside figures are recovered; a total printed wrong is read as printed.
class BlankTotalsTest {
    @ParameterizedTest
    @EnumSource(Layout.class)
    void theRowOfTotalsLeftBlankIsRecovered(Layout layout) {
        for (Samples sample : Samples.values()) {
            Map<CellRef, String> figures = new HashMap<>(sample.expected());
            for (ApplicantColumn column : ApplicantColumn.values()) {
                figures.put(new CellRef(RequestRow.TOTAL_HANDLED, column), "");
            }
            recovered(sample, layout, figures, RequestRow.TOTAL_HANDLED, ApplicantColumn.TOTAL);
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyTotalLeftBlankIsRecovered(Layout layout) {
        for (Samples sample : Samples.values()) {
            Map<CellRef, String> figures = new HashMap<>(sample.expected());
            figures.replaceAll((ref, text) ->
                    ref.column() == ApplicantColumn.TOTAL || ref.row() == RequestRow.TOTAL_HANDLED ? "" : text);
            recovered(sample, layout, figures, RequestRow.NEW_REQUESTS, ApplicantColumn.TOTAL);
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void oneTotalLeftBlankIsRecovered(Layout layout) {
        for (Samples sample : Samples.values()) {
            List<CellRef> totals = new ArrayList<>();
            sample.format().requestRows().forEach(row -> totals.add(new CellRef(row, ApplicantColumn.TOTAL)));
            Arrays.stream(ApplicantColumn.values())
                    .forEach(column -> totals.add(new CellRef(RequestRow.TOTAL_HANDLED, column)));
            for (CellRef total : Damage.some(totals, 4, layout.ordinal() + sample.ordinal())) {
                Map<CellRef, String> figures = new HashMap<>(sample.expected());
                if (!figures.getOrDefault(total, "").matches("0|\\.")) {
                    figures.put(total, "");
                    recovered(sample, layout, figures, total.row(), total.column());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theRowOfTotalsMayBePrintedOnceMoreInPart(Layout layout) {
        for (Samples sample : Samples.values()) {
            for (int figures = 1; figures < 7; figures++) {
                List<List<String>> rows = new ArrayList<>(rows(sample, layout, sample.expected()));
                int at = rows.indexOf(rows.stream()
                        .filter(row -> row.getFirst().equals(RequestRow.TOTAL_HANDLED.label()))
                        .findFirst()
                        .orElseThrow());
                rows.add(at + 1, rows.get(at).subList(0, 1 + figures));
                AnnualReport report = Samples.found(layout.render(rows));
                String damage = sample + " in " + layout + " with " + figures + " totals once more";
                assertThat(Truth.of(sample).wrong(report, damage)).isEmpty();
                assertThat(Truth.of(sample).misled(report, damage)).isEmpty();
            }
        }
    }

    private static void recovered(
            Samples sample, Layout layout, Map<CellRef, String> figures, CellRef.Row row, CellRef.Column column) {
        AnnualReport report = Samples.found(layout.render(PrintedRows.of(sample.format(), figures)));
        String damage = sample + " in " + layout + " without " + row + " " + column;
        assertThat(Truth.of(sample).wrong(report, damage)).isEmpty();
        assertThat(Truth.of(sample).misled(report, damage)).isEmpty();
        if (layout.keepsBlanks()) {
            assertThat(report.tables().cell(row, column).status()).as(damage).isEqualTo(Cell.Status.RECOVERED);
            assertThat(report.hasErrors()).as(damage).isFalse();
        }
    }

    /// Nothing printed is altered: where the print itself is wrong, that is found.
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aFigurePrintedWrongIsReadAsPrintedAndFound(Layout layout) {
        List<String> unseen = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            for (CellRef ref : Damage.some(sample.format().cells(), 11, layout.ordinal() + sample.ordinal())) {
                if (ref.row() instanceof ProactiveRow
                        || sample.expected().getOrDefault(ref, "").equals(".")) {
                    continue;
                }
                Map<CellRef, String> figures = new HashMap<>(sample.expected());
                String altered = Long.toString(
                        Truth.number(figures.getOrDefault(ref, "")).longValueExact() + 5);
                figures.put(ref, altered);
                AnnualReport report = Samples.found(layout.render(rows(sample, layout, figures)));
                boolean found = report.findings().stream()
                        .anyMatch(finding -> finding.level() == Finding.Level.ERROR
                                && finding.cells().contains(ref));
                if (!found || !Samples.written(report.tables().cell(ref)).equals(altered)) {
                    unseen.add(sample + " in " + layout + " " + ref.path() + " "
                            + Samples.written(report.tables().cell(ref)));
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    private static List<List<String>> rows(Samples sample, Layout layout, Map<CellRef, String> figures) {
        return PrintedRows.of(sample.format(), figures).stream()
                .map(row -> layout.keepsBlanks()
                        ? row
                        : row.stream().map(cell -> cell.isEmpty() ? "0" : cell).toList())
                .toList();
    }
}
