package gongkai.oversee.reportreading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.Cell;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What copies do to every character or every empty cell of a report does not matter, in any layout.
class WholeTablesTest {
    @ParameterizedTest
    @EnumSource(Layout.class)
    void radicalsMayStandForEveryCharacterThatHasOne(Layout layout) {
        Map<String, String> radicals = new HashMap<>();
        for (int radical = 0x2E80; radical <= 0x2FD5; radical++) {
            String written = Character.toString(radical);
            String plain = CharacterRepair.repair(Normalizer.normalize(written, Normalizer.Form.NFKC));
            if (!plain.equals(written)) {
                radicals.put(plain, written);
            }
        }
        assertThat(radicals).containsKeys("民", "见", "门", "长", "风", "鱼", "齐", "一", "人");
        check(
                layout,
                "",
                text -> text.codePoints()
                        .mapToObj(Character::toString)
                        .map(each -> radicals.getOrDefault(each, each))
                        .collect(joining()));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void digitsMayBeFullWidth(Layout layout) {
        check(
                layout,
                "",
                text -> text.codePoints()
                        .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '０' : c))
                        .collect(joining()));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void emptyCellsMayBeDashesOrSlashes(Layout layout) {
        for (String blank : List.of("-", "——", "—", "/")) {
            check(layout, blank, text -> text);
        }
    }

    private static void check(Layout layout, String blank, UnaryOperator<String> change) {
        for (Samples sample : Samples.values()) {
            String filler = blank.isEmpty() && !layout.keepsBlanks() ? "0" : blank;
            List<List<String>> rows = PrintedRows.of(sample.format(), sample.expected()).stream()
                    .map(row -> row.size() == 1
                            ? row
                            : row.stream()
                                    .map(cell -> cell.isEmpty() ? filler : cell)
                                    .toList())
                    .toList();
            AnnualReport report = Samples.found(change.apply(layout.render(rows)));
            String damage = sample + " in " + layout + " with “" + blank + "”";
            assertThat(report.format()).isEqualTo(sample.format());
            assertThat(Truth.of(sample).wrong(report, damage)).isEmpty();
            assertThat(Truth.of(sample).unknown(report, damage)).isEmpty();
            assertThat(report.hasErrors()).as(damage).isFalse();
            assertThat(report.tables().cells().values())
                    .as(damage)
                    .extracting(Cell::status)
                    .doesNotContain(Cell.Status.RECOVERED);
        }
    }
}
