package gongkai.oversee.reportreading;

import static java.util.stream.Collectors.joining;

import gongkai.oversee.reportreading.FigureRuns.Run;
import gongkai.oversee.reportreading.ReportToken.Figure;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The figures of table 二 in their cells. The table has no relations: a row is read only where every figure has its
/// place, and where there are fewer or more than columns nothing can be said of any of them.
final class ProactiveFigures {
    private final ReportFormat format;
    private final List<Run> runs;
    private final Map<CellRef, Cell> cells = new HashMap<>();

    ProactiveFigures(ReportFormat format, List<Run> runs) {
        this.format = format;
        this.runs = runs;
        for (ProactiveRow row : format.proactiveRows()) {
            List<ProactiveRow.Column> columns = row.columns(format);
            List<List<Cell>> readings = printed(row).stream()
                    .map(run -> cells(run, columns.size()))
                    .distinct()
                    .toList();
            for (int c = 0; c < columns.size() && !readings.isEmpty(); c++) {
                int column = c;
                cells.put(
                        new CellRef(row, columns.get(c)),
                        either(readings.stream()
                                .map(reading -> reading.get(column))
                                .distinct()
                                .toList()));
            }
        }
        new MovedFigures(format, runs, cells).doubt();
    }

    Map<CellRef, Cell> cells() {
        return cells;
    }

    /// What is printed in each row none of whose figures has a certain place.
    Map<CellRef.Row, String> unplaced() {
        Map<CellRef.Row, String> words = new HashMap<>();
        for (ProactiveRow row : format.proactiveRows()) {
            boolean missing = row.columns(format).stream()
                    .map(column -> cells.getOrDefault(new CellRef(row, column), Cell.MISSING))
                    .allMatch(cell -> cell.status() == Cell.Status.MISSING);
            String figures = printed(row).stream()
                    .flatMap(run -> run.figures.stream())
                    .map(Figure::printed)
                    .filter(word -> !word.isEmpty())
                    .collect(joining("、"));
            if (missing && !figures.isEmpty()) {
                words.put(row, figures);
            }
        }
        return words;
    }

    private List<Run> printed(ProactiveRow row) {
        return runs.stream()
                .filter(run -> run.row.filter(row::equals).isPresent() && !run.figures.isEmpty())
                .toList();
    }

    /// One of several readings is right: if each names its figures, so do all together.
    private static Cell either(List<Cell> readings) {
        if (readings.size() == 1) {
            return readings.getFirst();
        }
        TreeSet<BigDecimal> values = new TreeSet<>();
        for (Cell cell : readings) {
            if (cell.amount().isEmpty() && cell.candidates().isEmpty()) {
                return Cell.MISSING;
            }
            cell.amount().ifPresent(values::add);
            values.addAll(cell.candidates());
        }
        return Cell.uncertain(List.copyOf(values));
    }

    private static List<Cell> cells(Run run, int columns) {
        List<Figure> figures = new ArrayList<>(parted(run, columns));
        List<List<Figure>> spaced = DigitGroups.readings(figures, columns);
        if (!spaced.isEmpty()) {
            return IntStream.range(0, columns)
                    .mapToObj(c -> either(spaced.stream()
                            .map(way -> way.get(c).cell())
                            .distinct()
                            .toList()))
                    .toList();
        }
        while (figures.size() > columns && figures.getLast().isBlank()) {
            figures.removeLast();
        }
        while (figures.size() > columns && figures.getFirst().isBlank()) {
            figures.removeFirst();
        }
        if (figures.size() > columns) {
            List<Figure> readable =
                    figures.stream().filter(figure -> !figure.isUnreadable()).toList();
            figures = readable.size() == columns ? readable : figures;
        }
        boolean twoRows = figures.size() == 2 * columns && !DigitGroups.areIn(figures);
        boolean certain = figures.size() == columns || twoRows || run.atEnd && figures.size() < columns - 1;
        List<Figure> placed = certain ? figures : List.of();
        return IntStream.range(0, columns)
                .mapToObj(c -> c < placed.size() ? placed.get(c).cell() : Cell.MISSING)
                .toList();
    }

    /// Figures run into their label: only one, or nothing but zeros, can be told apart.
    private static List<Figure> parted(Run run, int columns) {
        if (!run.glued || run.figures.size() != 1) {
            return run.figures;
        }
        String digits = run.figures.getFirst().printed();
        if (columns == 1) {
            return ReportToken.figure(digits).stream().toList();
        }
        boolean zeros = digits.chars().allMatch(c -> c == '0') && digits.length() == columns;
        return zeros ? ReportToken.digits(digits) : run.figures;
    }
}
