package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every figure that the relations force is given, and marked as recovered unless there is no doubt where it stood.
class ForcedCellsTest {
    private static final int LOST = -1;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aLostFigureOfTableFourIsRecoveredWhereTheRelationsForceIt(Layout layout) {
        List<String> wrong = new ArrayList<>();
        List<CellRef> refs = ReportRules.remedyCells();
        for (Samples sample : Samples.values()) {
            for (Map<CellRef, String> figures : List.of(sample.expected(), withSuits(sample))) {
                List<List<String>> rows = rows(sample, layout, figures);
                for (CellRef each : Damage.some(refs, 4, layout.ordinal() + sample.ordinal())) {
                    int lost = refs.indexOf(each);
                    List<List<String>> damaged = new ArrayList<>(rows);
                    List<String> last = new ArrayList<>(damaged.removeLast());
                    last.remove(lost);
                    damaged.add(last);
                    AnnualReport report = Samples.found(layout.render(damaged));
                    String damage = sample + " in " + layout + " without " + lost;
                    wrong.addAll(new Truth(figures).wrong(report, damage));
                    wrong.addAll(new Truth(figures).misled(report, damage));
                    wrong.addAll(unforced(sample, refs, figures, lost, report, damage));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aLostFigureOfTableThreeIsRecoveredWhereTheRelationsForceIt(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = rows(sample, layout, sample.expected());
            List<CellRef> refs = sample.format().requestRows().stream()
                    .flatMap(row -> ReportRules.rowCells(row).stream())
                    .toList();
            for (CellRef lost : Damage.some(refs, 19, layout.ordinal() + sample.ordinal())) {
                List<CellRef> row = ReportRules.rowCells((RequestRow) lost.row());
                int column = row.indexOf(lost);
                AnnualReport report = Samples.found(layout.render(changed(rows, lost.row(), printed -> {
                    List<String> rest = new ArrayList<>(printed);
                    rest.remove(1 + column);
                    return List.of(rest);
                })));
                String damage = sample + " in " + layout + " without " + lost.path();
                wrong.addAll(Truth.of(sample).wrong(report, damage));
                wrong.addAll(Truth.of(sample).misled(report, damage));
                wrong.addAll(unforced(sample, row, sample.expected(), column, report, damage));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Each column has one unknown figure, and its relation gives it.
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aRowBrokenOnTwoLinesIsKnownThroughout(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = rows(sample, layout, sample.expected());
            for (RequestRow row : Damage.some(sample.format().requestRows(), 8, layout.ordinal() + sample.ordinal())) {
                for (int at = 1; at <= ReportRules.rowCells(row).size(); at++) {
                    int end = at;
                    AnnualReport report = Samples.found(layout.render(changed(
                            rows,
                            row,
                            printed -> List.of(printed.subList(0, end), printed.subList(end, printed.size())))));
                    String damage = sample + " in " + layout + " broken " + row + " " + at;
                    wrong.addAll(Truth.of(sample).wrong(report, damage));
                    wrong.addAll(Truth.of(sample).misled(report, damage));
                    Truth.of(sample).unknown(report, damage).stream()
                            .filter(cell -> cell.contains("REQUEST_TABLE"))
                            .forEach(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// All fifteen figures of table 四 are there; those of table 二 have no relation that could join them.
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aBrokenRowOfTheOtherTablesIsNeverReadWrongly(Layout layout) {
        List<String> wrong = new ArrayList<>();
        for (Samples sample : Samples.values()) {
            List<List<String>> rows = rows(sample, layout, sample.expected());
            for (int i = 0; i < rows.size(); i++) {
                boolean remedies = i == rows.size() - 1;
                boolean figures = remedies
                        || rows.get(i).getLast().matches("-?[0-9].*")
                                && rows.get(i).size() < 8;
                for (int at = 1; figures && at < rows.get(i).size(); at++) {
                    if ((i + at + layout.ordinal()) % Damage.step(4) > 0) {
                        continue;
                    }
                    List<List<String>> broken = new ArrayList<>(rows);
                    List<String> row = broken.remove(i);
                    broken.addAll(i, List.of(row.subList(0, at), row.subList(at, row.size())));
                    AnnualReport report = Samples.found(layout.render(broken));
                    String damage = sample + " in " + layout + " broken " + row.getFirst() + " " + at;
                    wrong.addAll(Truth.of(sample).wrong(report, damage));
                    wrong.addAll(Truth.of(sample).misled(report, damage));
                    Truth.of(sample).unknown(report, damage).stream()
                            .filter(cell -> !cell.contains("PROACTIVE_TABLE"))
                            .forEach(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// What must be known of a row that lost a figure: every place it may have stood at is tried. Where all that are
    /// left give the same figures, all are known, and those whose place is not the same in all are recovered.
    private static List<String> unforced(
            Samples sample,
            List<CellRef> refs,
            Map<CellRef, String> figures,
            int lost,
            AnnualReport report,
            String damage) {
        List<Long> rest = new ArrayList<>();
        refs.forEach(ref -> rest.add(number(figures, ref)));
        rest.remove(lost);
        Map<CellRef, Long> known = new HashMap<>();
        sample.format().cells().forEach(ref -> known.put(ref, number(figures, ref)));
        Map<Integer, List<Long>> ways = new HashMap<>();
        for (int place = 0; place < refs.size(); place++) {
            int at = place;
            way(sample, refs, known, rest, place).ifPresent(way -> ways.put(at, way));
        }
        if (new HashSet<>(ways.values()).size() != 1) {
            return List.of();
        }
        return IntStream.range(0, refs.size())
                .filter(c -> {
                    Set<Integer> sources = new HashSet<>();
                    ways.keySet().forEach(place -> sources.add(c == place ? LOST : c < place ? c : c - 1));
                    Cell.Status status = report.tables().cell(refs.get(c)).status();
                    boolean printed = sources.size() == 1 && !sources.contains(LOST);
                    // Empty cells at the ends of a row may be of the layout, so what is printed may be in doubt too.
                    boolean given = status == Cell.Status.READ
                            || status == Cell.Status.BLANK
                            || status == Cell.Status.RECOVERED;
                    return printed ? !given : status != Cell.Status.RECOVERED;
                })
                .mapToObj(c -> damage + ": " + refs.get(c).path() + " is forced but "
                        + Samples.written(report.tables().cell(refs.get(c))))
                .toList();
    }

    /// The figures of a row if the lost one stood at a place; none where no figure goes there.
    private static Optional<List<Long>> way(
            Samples sample, List<CellRef> refs, Map<CellRef, Long> known, List<Long> rest, int place) {
        Map<CellRef, Long> values = new HashMap<>(known);
        for (int c = 0; c < refs.size(); c++) {
            values.put(refs.get(c), c == place ? 0L : rest.get(c < place ? c : c - 1));
        }
        CellRef lost = refs.get(place);
        List<ReportRules.Equation> equations = ReportRules.equations(sample.format());
        ReportRules.Equation own = equations.stream()
                .filter(equation ->
                        equation.left().contains(lost) || equation.right().contains(lost))
                .findFirst()
                .orElseThrow();
        long missing = sum(values, own.right()) - sum(values, own.left());
        values.put(lost, own.left().contains(lost) ? missing : -missing);
        boolean sound = values.get(lost) >= 0
                && equations.stream()
                        .allMatch(equation -> sum(values, equation.left()) == sum(values, equation.right()));
        return sound ? Optional.of(refs.stream().map(values::get).toList()) : Optional.empty();
    }

    private static long sum(Map<CellRef, Long> values, List<CellRef> refs) {
        return refs.stream().mapToLong(values::get).sum();
    }

    private static long number(Map<CellRef, String> figures, CellRef ref) {
        return Truth.number(figures.getOrDefault(ref, "0")).longValue();
    }

    /// Real reports often have no suit; these have one or two of each kind.
    private static Map<CellRef, String> withSuits(Samples sample) {
        Map<CellRef, String> figures = new HashMap<>(sample.expected());
        List<String> suits = List.of("3 1 0 2 6", "0 4 1 0 5", "2 0 0 7 9").stream()
                .flatMap(block -> List.of(block.split(" ")).stream())
                .toList();
        List<CellRef> refs = ReportRules.remedyCells();
        for (int i = 0; i < refs.size(); i++) {
            figures.put(refs.get(i), suits.get(i));
        }
        return figures;
    }

    private static List<List<String>> changed(
            List<List<String>> rows,
            CellRef.Row row,
            java.util.function.Function<List<String>, List<List<String>>> change) {
        List<List<String>> result = new ArrayList<>();
        rows.forEach(each -> result.addAll(each.getFirst().equals(row.label()) ? change.apply(each) : List.of(each)));
        return result;
    }

    private static List<List<String>> rows(Samples sample, Layout layout, Map<CellRef, String> figures) {
        return PrintedRows.of(sample.format(), figures).stream()
                .map(row -> layout.keepsBlanks()
                        ? row
                        : row.stream().map(cell -> cell.isEmpty() ? "0" : cell).toList())
                .toList();
    }
}
