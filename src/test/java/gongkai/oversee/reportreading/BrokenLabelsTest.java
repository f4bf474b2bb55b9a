package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A narrow column breaks all its labels, and a bad reader mistypes them all.
class BrokenLabelsTest {
    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyLabelMayBeBrokenInTwo(Layout layout) {
        check(layout, label -> broken(label, 2));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyLabelMayBeBrokenInThree(Layout layout) {
        check(layout, label -> label.length() < 9 ? label : broken(label, 3));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyLabelMayHaveAWrongCharacter(Layout layout) {
        check(
                layout,
                label -> label.length() < 7
                        ? label
                        : label.substring(0, label.length() - 3) + "囗" + label.substring(label.length() - 2));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theFirstFigureMayRunIntoEveryLabel(Layout layout) {
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = new ArrayList<>();
            for (List<String> row : rows(sample, layout)) {
                boolean glued = isLabelled(row) && row.get(1).matches("[0-9]+") && row.size() == 8;
                List<String> changed = new ArrayList<>(row);
                if (glued) {
                    changed.set(0, row.getFirst() + changed.remove(1));
                }
                rows.add(changed);
            }
            AnnualReport report = Samples.found(layout.render(rows));
            String damage = sample + " glued in " + layout;
            assertThat(Truth.of(sample).wrong(report, damage)).isEmpty();
            assertThat(Truth.of(sample).misled(report, damage)).isEmpty();
            assertThat(Truth.of(sample).unknown(report, damage)).isEmpty();
        }
    }

    private static void check(Layout layout, UnaryOperator<String> change) {
        List<String> wrong = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = new ArrayList<>();
            for (List<String> row : rows(sample, layout)) {
                List<String> changed = new ArrayList<>(row);
                if (isLabelled(row)) {
                    changed.set(0, change.apply(row.getFirst()));
                }
                rows.add(changed);
            }
            AnnualReport report = Samples.found(layout.render(rows));
            wrong.addAll(Truth.of(sample).wrong(report, sample + " in " + layout));
            unknown.addAll(Truth.of(sample).unknown(report, sample + " in " + layout));
        }
        assertThat(wrong).isEmpty();
        assertThat(unknown).isEmpty();
    }

    private static boolean isLabelled(List<String> row) {
        return row.size() > 1 && row.getFirst().length() > 3 && !row.getFirst().matches("行政复议|结果维持|信息内容|[0-9]+");
    }

    private static String broken(String label, int parts) {
        int each = (label.length() + parts - 1) / parts;
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < label.length(); at += each) {
            text.append(at == 0 ? "" : "\n").append(label, at, Math.min(label.length(), at + each));
        }
        return text.toString();
    }

    private static List<List<String>> rows(Samples sample, Layout layout) {
        return PrintedRows.of(sample.format(), sample.expected()).stream()
                .map(row -> layout.keepsBlanks()
                        ? row
                        : row.stream().map(cell -> cell.isEmpty() ? "0" : cell).toList())
                .toList();
    }
}
