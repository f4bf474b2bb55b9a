package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.FigureRuns.Run;
import gongkai.oversee.reportreading.ReportToken.Figure;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Totals printed empty beside figures. Such a total was not written, and the relations give it; but where others are
/// written, a program may also have filled up a row that lost a figure before.
final class BlankTotals {
    private static final int COLUMNS = ApplicantColumn.values().length;
    private static final int BLOCK = RemedyColumn.values().length;
    private static final Figure UNWRITTEN = new Figure(Cell.MISSING, "");

    private final List<Run> runs;
    /// Every row is there with as many figures as it has columns.
    private final boolean whole;
    /// No row writes its total.
    private final boolean never;

    BlankTotals(List<Run> runs, List<RequestRow> rows) {
        this.runs = runs;
        this.whole = rows.stream()
                .allMatch(row -> runs.stream()
                        .anyMatch(run -> run.row.filter(row::equals).isPresent() && run.figures.size() == COLUMNS));
        List<Run> counting = runs.stream()
                .filter(run -> run.figures.size() == COLUMNS && counts(run.figures))
                .toList();
        this.never = counting.size() > 1
                && counting.stream().allMatch(run -> run.figures.getLast().isBlank());
    }

    /// The figures of a row of table 三, with what was not written marked as lost.
    RowFit.Printed printed(Run run) {
        List<Figure> figures = run.figures;
        boolean filled = false;
        if (figures.size() == COLUMNS && figures.getLast().isBlank() && counts(figures)) {
            filled = !(whole && never);
            figures = filled ? figures : with(figures, COLUMNS - 1);
        }
        // A copy may print the row once more, and not all of it.
        if (whole
                && figures.size() == COLUMNS
                && run.row.filter(row -> row == RequestRow.TOTAL_HANDLED).isPresent()) {
            figures = handled(figures, filled);
        }
        return new RowFit.Printed(figures, run.atEnd, run.parted, filled);
    }

    /// （七）总计 is empty in a column in which results are counted.
    private List<Figure> handled(List<Figure> printed, boolean filled) {
        List<Figure> figures = printed;
        for (int c = 0; c < COLUMNS; c++) {
            int column = c;
            boolean counted = runs.stream()
                    .filter(run -> run.row
                            .filter(row -> row instanceof RequestRow each && each.isResult())
                            .isPresent())
                    .anyMatch(run -> run.figures.size() == COLUMNS && counts(run.figures.get(column)));
            boolean last = c == COLUMNS - 1;
            boolean summed = last && !filled && figures.stream().anyMatch(Figure::isUnreadable);
            if (figures.get(c).isBlank() && (counted || summed) && !(last && filled)) {
                figures = with(figures, c);
            }
        }
        return figures;
    }

    /// The figures of table 四 likewise.
    static RowFit.Printed remedy(Run run) {
        List<Figure> figures = run.figures;
        int blocks = RemedyBlock.values().length;
        if (figures.size() != blocks * BLOCK) {
            return new RowFit.Printed(figures, run.atEnd, false);
        }
        List<Integer> unwritten = IntStream.range(0, blocks)
                .map(block -> block * BLOCK)
                .filter(from ->
                        run.figures.get(from + BLOCK - 1).isBlank() && counts(run.figures.subList(from, from + BLOCK)))
                .mapToObj(from -> from + BLOCK - 1)
                .toList();
        boolean written =
                IntStream.range(0, blocks).anyMatch(block -> counts(run.figures.get((block + 1) * BLOCK - 1)));
        boolean agrees = IntStream.range(0, blocks)
                .allMatch(block -> agrees(run.figures.subList(block * BLOCK, (block + 1) * BLOCK)));
        boolean filled = written && figures.getLast().isBlank() && !agrees;
        for (int place : unwritten) {
            figures = filled && place == figures.size() - 1 ? figures : with(figures, place);
        }
        return new RowFit.Printed(figures, run.atEnd, false, filled);
    }

    private static boolean agrees(List<Figure> block) {
        BigDecimal sum = block.subList(0, BLOCK - 1).stream()
                .flatMap(figure -> figure.cell().amount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return block.getLast()
                .cell()
                .amount()
                .filter(total -> total.compareTo(sum) == 0)
                .isPresent();
    }

    private static boolean counts(List<Figure> figures) {
        return figures.stream().anyMatch(BlankTotals::counts);
    }

    private static boolean counts(Figure figure) {
        return figure.cell().amount().filter(amount -> amount.signum() > 0).isPresent();
    }

    private static List<Figure> with(List<Figure> figures, int unwritten) {
        List<Figure> changed = new ArrayList<>(figures);
        changed.set(unwritten, UNWRITTEN);
        return changed;
    }
}
