package gongkai.oversee.statutoryreport;

import java.util.HashMap;
import java.util.Map;

/// The three tables of one report in one format: every cell of the format is there, an unknown one as MISSING.
public record ReportTables(ReportFormat format, Map<CellRef, Cell> cells) {

    public ReportTables {
        Map<CellRef, Cell> complete = new HashMap<>();
        for (CellRef ref : format.cells()) {
            complete.put(ref, cells.getOrDefault(ref, Cell.MISSING));
        }
        cells = Map.copyOf(complete);
    }

    /// The cell at a place; MISSING when the format does not print it.
    public Cell cell(CellRef ref) {
        return cells.getOrDefault(ref, Cell.MISSING);
    }

    /// The cell at a row and column.
    public Cell cell(CellRef.Row row, CellRef.Column column) {
        return cell(new CellRef(row, column));
    }
}
