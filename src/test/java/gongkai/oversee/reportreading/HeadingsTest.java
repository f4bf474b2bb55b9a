package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A copy may lose the headings over its tables and the words over their columns: the rows name themselves.
class HeadingsTest {
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aTableMayLoseItsHeading(Layout layout) {
        for (String number : List.of("二、主动", "三、收到", "四、政府")) {
            check(
                    layout,
                    "without " + number,
                    row -> row.size() == 1 && row.getFirst().startsWith(number));
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyTableMayLoseItsHeading(Layout layout) {
        check(layout, "without headings", row -> row.size() == 1);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theWordsOverTheColumnsMayBeLost(Layout layout) {
        check(layout, "without columns of table 二", row -> row.getFirst().equals("信息内容"));
        check(layout, "without columns of table 三", row -> row.contains("商业企业"));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void headingsAndWordsOverTheColumnsMayBeLostTogether(Layout layout) {
        check(
                layout,
                "without headings of tables 二 and 三",
                row -> row.getFirst().startsWith("二、主动")
                        || row.getFirst().startsWith("三、收到")
                        || row.getFirst().equals("信息内容")
                        || row.contains("商业企业"));
    }

    private static void check(Layout layout, String damage, Predicate<List<String>> lost) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = PrintedRows.of(sample.format(), sample.expected()).stream()
                    .filter(lost.negate())
                    .map(row -> layout.keepsBlanks() || row.contains("商业企业")
                            ? row
                            : row.stream()
                                    .map(cell -> cell.isEmpty() ? "0" : cell)
                                    .toList())
                    .toList();
            AnnualReport report = Samples.found(layout.render(rows));
            String copy = sample + " in " + layout + " " + damage;
            wrong.addAll(Truth.of(sample).wrong(report, copy));
            wrong.addAll(Truth.of(sample).unknown(report, copy));
            if (report.hasErrors()
                    || report.format() != sample.format()
                    || report.tables().cells().values().stream()
                            .anyMatch(cell -> cell.status() == Cell.Status.RECOVERED)) {
                wrong.add(copy + ": " + report.format() + " " + report.findings());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
