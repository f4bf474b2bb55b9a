package gongkai.foundation.typesetting;

import gongkai.foundation.typesetting.TextPart.FormCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the cells of a form stand.
///
/// @param width how many columns there are
/// @param height how many rows
record FormGrid(int width, int height, List<Placed> cells) {
    /// A cell at its row and column.
    record Placed(FormCell cell, int row, int column) {
        int bottom() {
            return row + cell.rows();
        }

        int right() {
            return column + cell.columns();
        }
    }

    /// Cells fill each row from the left, around those that reach into it from above. Every place is taken once; what
    /// is not so is no form.
    static FormGrid of(List<List<FormCell>> rows) {
        int width = rows.isEmpty()
                ? 0
                : rows.getFirst().stream().mapToInt(FormCell::columns).sum();
        if (width == 0) {
            throw new IllegalArgumentException("a form has at least one cell");
        }
        var taken = new boolean[rows.size()][width];
        var cells = new ArrayList<Placed>();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (FormCell cell : rows.get(row)) {
                while (column < width && taken[row][column]) {
                    column++;
                }
                var placed = new Placed(cell, row, column);
                take(placed, taken);
                cells.add(placed);
                column = placed.right();
            }
            for (boolean place : taken[row]) {
                if (!place) {
                    throw new IllegalArgumentException("row " + row + " of the form is not full");
                }
            }
        }
        return new FormGrid(width, rows.size(), List.copyOf(cells));
    }

    private static void take(Placed placed, boolean[][] taken) {
        if (placed.bottom() > taken.length || placed.right() > taken[0].length) {
            throw new IllegalArgumentException("a cell reaches out of the form: " + placed);
        }
        for (int row = placed.row(); row < placed.bottom(); row++) {
            for (int column = placed.column(); column < placed.right(); column++) {
                if (taken[row][column]) {
                    throw new IllegalArgumentException("two cells stand at one place: " + placed);
                }
                taken[row][column] = true;
            }
        }
    }

    /// The cell that covers a place.
    Placed at(int row, int column) {
        return find(row, column).orElseThrow();
    }

    private Optional<Placed> find(int row, int column) {
        return cells.stream()
                .filter(each ->
                        each.row() <= row && row < each.bottom() && each.column() <= column && column < each.right())
                .findFirst();
    }
}
