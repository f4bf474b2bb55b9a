package gongkai.oversee.statutoryreport;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Several reports of one form added up, cell by cell (C1: the report of a government is its own and all of those below
/// it).
public final class TableSum {
    private TableSum() {}

    /// The sum. A cell nobody knows stays MISSING, one that applies to nobody stays so; else what is known is added up.
    public static ReportTables of(ReportFormat format, Collection<ReportTables> all) {
        Map<CellRef, Cell> cells = new HashMap<>();
        for (CellRef ref : format.cells()) {
            cells.put(ref, sum(all.stream().map(tables -> tables.cell(ref)).toList()));
        }
        return new ReportTables(format, cells);
    }

    /// The tables with something added to one of their cells.
    public static ReportTables with(ReportTables tables, CellRef ref, BigDecimal more) {
        Map<CellRef, Cell> cells = new HashMap<>(tables.cells());
        cells.put(
                ref, Cell.read(tables.cell(ref).amount().orElse(BigDecimal.ZERO).add(more)));
        return new ReportTables(tables.format(), cells);
    }

    /// The cells that differ; one that is not known counts as nothing.
    public static List<CellRef> differing(ReportTables one, ReportTables other) {
        return one.format().cells().stream()
                .filter(ref -> amount(one, ref).compareTo(amount(other, ref)) != 0)
                .toList();
    }

    private static BigDecimal amount(ReportTables tables, CellRef ref) {
        return tables.cell(ref).amount().orElse(BigDecimal.ZERO);
    }

    private static Cell sum(List<Cell> cells) {
        if (cells.stream().noneMatch(cell -> cell.amount().isPresent())) {
            return Cell.MISSING;
        }
        if (cells.stream().allMatch(cell -> cell.status() == Cell.Status.NOT_APPLICABLE)) {
            return Cell.NOT_APPLICABLE;
        }
        return Cell.read(
                cells.stream().flatMap(cell -> cell.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
