package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.FigureRuns.Run;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Rows of table 二 whose figures stand one column too far left: a program fills a row that lost a cell up with an empty
/// one at its end. An office may also have left that cell empty, and no relation tells; what does is money in a column
/// of counts, or, in a table that prints its zeros, figures that cannot stand beside a last cell of nought.
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

    /// Leaves every cell of such a row open: what was lost may have been anything.
    void doubt() {
        boolean fills = fills();
        for (ProactiveRow row : format.proactiveRows()) {
            List<CellRef> refs = row.columns(format).stream()
                    .map(column -> new CellRef(row, column))
                    .toList();
            boolean counts = refs.size() > 1 && refs.stream().anyMatch(ref -> is(ref, Cell.Status.READ));
            if (counts
                    && (fills && is(refs.getLast(), Cell.Status.BLANK) && endsEmpty(row) && !mayEndEmpty(row)
                            || refs.stream().anyMatch(this::isMoneyAmongCounts))) {
                refs.forEach(ref -> cells.put(ref, Cell.MISSING));
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

    /// Whether the row may stand as printed, its last figure being nought.
    private boolean mayEndEmpty(ProactiveRow row) {
        List<ProactiveRow.Column> columns = row.columns(format);
        List<BigDecimal> before = columns.subList(0, columns.size() - 1).stream()
                .map(column -> cell(new CellRef(row, column)).amount().orElse(BigDecimal.ZERO))
                .toList();
        if (before.getFirst().signum() < 0) {
            return false;
        }
        return switch (columns.getLast()) {
            // What was newly published this year is part of all that is published.
            case TOTAL_PUBLISHED -> before.getLast().signum() == 0;
            case IN_FORCE, AMOUNT -> before.stream().allMatch(value -> value.signum() == 0);
            // Items seldom change by more than there were; decisions often outnumber them.
            case DECISIONS -> before.getLast().abs().compareTo(before.getFirst()) <= 0;
            case CHANGE,
                    MADE_THIS_YEAR,
                    NEWLY_PUBLISHED,
                    ISSUED_THIS_YEAR,
                    ABOLISHED_THIS_YEAR,
                    ITEMS_LAST_YEAR,
                    AMOUNT_WAN,
                    PROJECTS -> true;
        };
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
}
