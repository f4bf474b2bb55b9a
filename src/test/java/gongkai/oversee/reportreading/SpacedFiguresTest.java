package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Thousands are set apart by commas, or by blanks of one kind or another: they are one number, or not read at all.
class SpacedFiguresTest {
    private static final List<String> BLANKS = List.of(" ", "\u00A0", "\u2009", "\u202F");

    @ParameterizedTest
    @EnumSource(Layout.class)
    void commasBetweenThousandsDoNotMatter(Layout layout) {
        for (Samples sample : Samples.values()) {
            AnnualReport report = Samples.found(layout.render(rows(sample, layout, ",")));
            String damage = sample + " in " + layout;
            assertThat(Truth.of(sample).wrong(report, damage)).isEmpty();
            assertThat(Truth.of(sample).unknown(report, damage)).isEmpty();
            assertThat(report.hasErrors()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void blanksBetweenThousandsNeverMakeAWrongReading(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            for (String blank : BLANKS) {
                AnnualReport report = Samples.found(layout.render(rows(sample, layout, blank)));
                String damage = sample + " in " + layout + " with " + (int) blank.charAt(0);
                wrong.addAll(Truth.of(sample).wrong(report, damage));
                wrong.addAll(Truth.of(sample).misled(report, damage));
                wrong.addAll(Truth.of(sample).unknown(report, damage));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Table 三 has relations to tell figures with blanks in them apart, even with one blank between all figures.
    @Test
    void oneBlankEverywhereIsToldApartByTheRelations() {
        for (Samples sample : Samples.values()) {
            String text = Layout.ROWS_OF_WORDS
                    .render(rows(sample, Layout.ROWS_OF_WORDS, " "))
                    .replace("  ", " ");
            AnnualReport report = Samples.found(text);
            assertThat(Truth.of(sample).wrong(report, sample.name())).isEmpty();
            assertThat(Truth.of(sample).misled(report, sample.name())).isEmpty();
            assertThat(Truth.of(sample).unknown(report, sample.name()))
                    .filteredOn(cell -> !cell.contains("PROACTIVE_TABLE"))
                    .isEmpty();
        }
    }

    /// Two rows of one column whose second label was lost are not one number.
    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"ROWS_OF_WORDS", "ONE_CELL_A_LINE"})
    void figuresOfTwoRowsAreNeverJoined(Layout layout) {
        Samples sample = Samples.PIPES_ALONE;
        Map<CellRef, String> figures = new HashMap<>(sample.expected());
        figures.put(new CellRef(ProactiveRow.LICENCES, ProactiveRow.Column.DECISIONS), "6");
        figures.put(new CellRef(ProactiveRow.PENALTIES, ProactiveRow.Column.DECISIONS), "179");
        AnnualReport report = Samples.found(layout.render(PrintedRows.of(sample.format(), figures)));
        assertThat(new Truth(figures).wrong(report, layout.name())).isEmpty();
        assertThat(new Truth(figures).unknown(report, layout.name())).isEmpty();
    }

    @Test
    void aCellHoldsOneFigureWithItsUnit() {
        assertThat(ReportToken.parseCell("20 555.4万元"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReportToken.Figure.class,
                        figure -> assertThat(Samples.written(figure.cell())).isEqualTo("20555.4万元"));
        assertThat(ReportToken.parseCell("10\u2009569\u2009008 件"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReportToken.Figure.class,
                        figure -> assertThat(Samples.written(figure.cell())).isEqualTo("10569008"));
    }

    private static List<List<String>> rows(Samples sample, Layout layout, String separator) {
        return PrintedRows.of(sample.format(), sample.expected()).stream()
                .map(row -> row.stream()
                        .map(cell -> cell.isEmpty() && !layout.keepsBlanks() ? "0" : grouped(cell, separator))
                        .toList())
                .toList();
    }

    private static String grouped(String cell, String separator) {
        String digits = cell.replaceFirst("(?<=\\d)\\D.*", "");
        return digits.matches("[0-9]{4,}")
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(digits)).replace(",", separator)
                        + cell.substring(digits.length())
                : cell;
    }
}
