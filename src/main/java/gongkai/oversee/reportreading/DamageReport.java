package gongkai.oversee.reportreading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ReportTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says which cells of a copy were recovered (P1), cannot be decided (P2) or are missing (P3), one finding for each
/// row.
///
/// @param unplaced what is printed in the rows of table 二 whose figures have no certain place
record DamageReport(ReportTables tables, Map<CellRef.Row, String> unplaced) {

    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (CellRef.Table table : CellRef.Table.values()) {
            List<CellRef> refs = tables.format().cells().stream()
                    .filter(ref -> ref.row().table() == table)
                    .toList();
            if (!refs.isEmpty() && refs.stream().allMatch(ref -> is(ref, Cell.Status.MISSING))) {
                found.add(Finding.of("P3", Finding.Level.ERROR, refs, table.label() + "没有找到，或者没有可读的数字。"));
            } else {
                lonelyBlanks(table, refs, found);
                byRow(refs).forEach((row, cells) -> row(row, cells, found));
            }
        }
        return found;
    }

    /// A copy that prints its zeros and leaves one or two cells of table 二 empty may have lost their figures.
    private void lonelyBlanks(CellRef.Table table, List<CellRef> refs, List<Finding> found) {
        List<CellRef> blank = with(refs, Cell.Status.BLANK);
        boolean printsZeros = refs.stream()
                .map(tables::cell)
                .anyMatch(cell -> cell.status() == Cell.Status.READ
                        && cell.value().filter(value -> value.signum() == 0).isPresent());
        if (table == CellRef.Table.PROACTIVE_TABLE
                && printsZeros
                && !blank.isEmpty()
                && blank.size() <= MovedFigures.FEW) {
            String where = blank.stream().map(CellRef::words).collect(joining("、"));
            found.add(Finding.of("P5", Finding.Level.CHECK, blank, where + "是空白，而其他格的0都已印出，请对照原件。"));
        }
    }

    private static Map<CellRef.Row, List<CellRef>> byRow(List<CellRef> refs) {
        return refs.stream().collect(groupingBy(CellRef::row, LinkedHashMap::new, Collectors.toList()));
    }

    private void row(CellRef.Row row, List<CellRef> cells, List<Finding> found) {
        String at = row.table().label() + "“" + row.label() + "”行：";
        List<CellRef> recovered = with(cells, Cell.Status.RECOVERED);
        List<CellRef> uncertain = with(cells, Cell.Status.UNCERTAIN);
        List<CellRef> missing = with(cells, Cell.Status.MISSING);
        if (!recovered.isEmpty()) {
            found.add(Finding.of(
                    "P1",
                    Finding.Level.WARNING,
                    recovered,
                    at + names(recovered, cells) + "在文件中缺失或错位，已按勾稽关系还原，请对照原件。"));
        }
        if (!uncertain.isEmpty()) {
            found.add(Finding.of(
                    "P2", Finding.Level.ERROR, uncertain, at + names(uncertain, cells) + "不止一种可能，不能确定，请对照原件。"));
        }
        if (!missing.isEmpty()) {
            String printed = unplaced.getOrDefault(row, "");
            String lost = printed.isEmpty() ? names(missing, cells) + "缺失" : "只认出 " + printed + "，不能确定各在哪一列";
            found.add(Finding.of("P3", Finding.Level.ERROR, missing, at + lost + "，请对照原件。"));
        }
    }

    private List<CellRef> with(List<CellRef> cells, Cell.Status status) {
        return cells.stream().filter(ref -> is(ref, status)).toList();
    }

    private boolean is(CellRef ref, Cell.Status status) {
        return tables.cell(ref).status() == status;
    }

    private static String names(List<CellRef> cells, List<CellRef> row) {
        return cells.size() == row.size()
                ? "整行"
                : cells.stream().map(ref -> "“" + ref.column().label() + "”").collect(joining("、"));
    }
}
