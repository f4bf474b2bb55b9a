package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.TableReader.Run;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Rows of table 二 whose figures may stand one column too far left: a program fills a row that lost a cell up with an
/// empty one at its end. No relation tells; what does is money in a column of counts, or an empty last cell in a table
/// that prints its zeros.
final class MovedFigures {
    /// A table that leaves more cells empty than these does so out of habit.
    static final int FEW = 2;

    private final ReportFormat format;
    private final List<Run> runs;
    private final Map<CellRef, Cell> cells;

    MovedFigures(ReportFormat format, List<Run> runs, Map<CellRef, Cell> cells) {
        this.format = format;
        this.runs = runs;
        this.cells = cells;
    }

    /// Leaves every cell of such a row open between its figure and the one before.
    void doubt() {
        boolean fills = fills();
        for (ProactiveRow row : format.proactiveRows()) {
            List<CellRef> refs = row.columns(format).stream()
                    .map(column -> new CellRef(row, column))
                    .toList();
            boolean counts = refs.size() > 1 && refs.stream().anyMatch(ref -> is(ref, Cell.Status.READ));
            if (counts && (fills && endsEmpty(row) || refs.stream().anyMatch(this::isMoneyAmongCounts))) {
                List<Cell> printed = refs.stream().map(this::cell).toList();
                for (int c = 0; c < refs.size(); c++) {
                    cells.put(refs.get(c), either(printed.subList(Math.max(0, c - 1), c + 1)));
                }
            }
        }
    }

    private boolean fills() {
        List<CellRef> refs = new ArrayList<>();
        format.proactiveRows()
                .forEach(row -> row.columns(format).forEach(column -> refs.add(new CellRef(row, column))));
        long blank = refs.stream().filter(ref -> is(ref, Cell.Status.BLANK)).count();
        return blank <= FEW
                && refs.stream()
                        .anyMatch(ref -> is(ref, Cell.Status.READ)
                                && cell(ref).value().orElseThrow().signum() == 0);
    }

    private boolean endsEmpty(ProactiveRow row) {
        return runs.stream()
                .anyMatch(run -> run.row.filter(row::equals).isPresent()
                        && !run.figures.isEmpty()
                        && run.figures.getLast().isBlank());
    }

    private boolean isMoneyAmongCounts(CellRef ref) {
        return ref.column() instanceof ProactiveRow.Column column
                && !column.isMoney()
                && is(ref, Cell.Status.READ)
                && cell(ref).unit().isPresent();
    }

    private boolean is(CellRef ref, Cell.Status status) {
        return cell(ref).status() == status;
    }

    private Cell cell(CellRef ref) {
        return cells.getOrDefault(ref, Cell.MISSING);
    }

    private static Cell either(List<Cell> printed) {
        TreeSet<BigDecimal> values = new TreeSet<>();
        printed.forEach(cell -> {
            cell.value().ifPresent(values::add);
            values.addAll(cell.candidates());
        });
        return values.isEmpty() ? Cell.MISSING : Cell.uncertain(List.copyOf(values));
    }
}
