package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportCopy.Cells;
import gongkai.oversee.reportreading.ReportCopy.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A table with merged cells as rows of plain ones. A merged cell counts as many figures as there are columns of
/// figures
/// under it, which is seen in the rows around it: a file may split its columns more finely than the form does.
final class TableGrid {
    private static final Pattern FIGURE = Pattern.compile("[-−+]?[0-9０-９][0-9０-９,，.．\\s]*(万元|亿元|元|件)?|[-−–—―/]");
    private static final Pattern TITLE = Pattern.compile("第二十条第.{1,5}项|[一二三四五六][、.．].*情况");
    private static final int MOST_COLUMNS = 400;
    static final String COVERED = "（合并单元格）";

    /// A cell and how far it reaches.
    record GridCell(int row, int column, int rows, int columns, String text) {
        boolean isFigure() {
            return FIGURE.matcher(text.strip()).matches();
        }

        boolean isEmpty() {
            return TableGrid.isEmpty(text);
        }

        private int end() {
            return Math.min(column + columns, MOST_COLUMNS);
        }
    }

    private final Map<Integer, List<GridCell>> rows = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    private TableGrid(List<GridCell> cells) {
        cells.stream()
                .sorted(Comparator.comparingInt(GridCell::column))
                .forEach(cell ->
                        rows.computeIfAbsent(cell.row(), _ -> new ArrayList<>()).add(cell));
    }

    static List<Line> lines(List<GridCell> cells) {
        TableGrid grid = new TableGrid(cells);
        List<List<GridCell>> block = new ArrayList<>();
        for (List<GridCell> row : grid.rows.values()) {
            if (isTitle(row)) {
                grid.block(block);
                block = new ArrayList<>();
            }
            block.add(row);
        }
        grid.block(block);
        return grid.lines;
    }

    /// A row of a single cell; a sheet may leave the cells beside a title unmerged.
    private static boolean isTitle(List<GridCell> row) {
        List<GridCell> filled = row.stream().filter(cell -> !cell.isEmpty()).toList();
        return row.stream().noneMatch(GridCell::isFigure)
                && (filled.isEmpty()
                        || filled.size() == 1
                                && (row.size() <= 2
                                        || TITLE.matcher(
                                                        filled.getFirst().text().strip())
                                                .matches()));
    }

    /// Rows under one title share their columns.
    private void block(List<List<GridCell>> block) {
        Set<Integer> starts = new TreeSet<>();
        for (List<GridCell> row : block) {
            int first = firstFigure(row);
            if (row.stream().filter(GridCell::isFigure).count() >= 2) {
                int last = row.stream()
                        .filter(GridCell::isFigure)
                        .mapToInt(GridCell::column)
                        .max()
                        .orElse(first);
                row.stream()
                        .filter(cell -> cell.column() >= first && cell.column() <= last)
                        .forEach(cell -> starts.add(cell.column()));
            } else if (first == Integer.MAX_VALUE) {
                row.stream().filter(TableGrid::isHeading).forEach(cell -> starts.add(cell.column()));
            } else {
                starts.add(first);
            }
        }
        Map<Integer, Integer> covered = new TreeMap<>();
        int edge = block.stream()
                .flatMap(row -> row.stream().filter(cell -> !cell.isEmpty()))
                .mapToInt(GridCell::end)
                .max()
                .orElse(0);
        for (List<GridCell> row : block) {
            List<String> cells = row(row, (TreeSet<Integer>) starts, covered);
            boolean full = cells.stream().filter(TableGrid::isPlaceOfFigure).count() == starts.size();
            if (row.stream().anyMatch(GridCell::isFigure) && full && end(row) < edge && isEmpty(cells.getLast())) {
                // A row that ends before the others lost a cell: its last one stands for filler.
                cells.removeLast();
            }
            lines.add(new Cells(cells));
        }
    }

    private static int end(List<GridCell> row) {
        return row.stream().mapToInt(GridCell::end).max().orElse(0);
    }

    private static boolean isEmpty(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean isPlaceOfFigure(String text) {
        return isEmpty(text) || FIGURE.matcher(text.strip()).matches();
    }

    private static int firstFigure(List<GridCell> row) {
        return row.stream()
                .filter(GridCell::isFigure)
                .mapToInt(GridCell::column)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// The words over a column of figures.
    private static boolean isHeading(GridCell cell) {
        String word = ReportLabels.plain(cell.text());
        return ReportLabels.isColumn(word);
    }

    private List<String> row(List<GridCell> row, TreeSet<Integer> starts, Map<Integer, Integer> covered) {
        List<String> cells = new ArrayList<>();
        boolean figures = row.stream().anyMatch(GridCell::isFigure);
        int at = starts.isEmpty() ? 0 : starts.first();
        for (GridCell cell : row) {
            if (figures && starts.contains(cell.column())) {
                gap(starts, covered, at, cell, cells);
            }
            at = Math.max(at, cell.end());
            if (cell.isEmpty() || cell.isFigure()) {
                figure(cell, starts, cells);
            } else {
                cells.add(cell.text());
            }
            if (cell.rows() > 1 && cell.isFigure()) {
                starts.subSet(cell.column(), cell.end())
                        .forEach(column -> covered.put(column, cell.row() + cell.rows()));
            }
        }
        return cells;
    }

    /// Where a cell of an earlier row reaches down into the figures of this one, the figure is not this row's.
    private static void gap(
            TreeSet<Integer> starts, Map<Integer, Integer> covered, int from, GridCell next, List<String> cells) {
        if (from < next.column()) {
            starts.subSet(from, next.column()).stream()
                    .filter(column -> covered.getOrDefault(column, 0) > next.row())
                    .forEach(_ -> cells.add(COVERED));
        }
    }

    private static void figure(GridCell cell, TreeSet<Integer> starts, List<String> cells) {
        int width = starts.subSet(cell.column(), Math.max(cell.column(), cell.end()))
                .size();
        boolean beside = starts.isEmpty() ? cell.columns() > 0 : width == 0;
        if (cell.isEmpty()) {
            int empty = starts.isEmpty() ? Math.min(cell.columns(), MOST_COLUMNS) : width;
            for (int i = 0; i < empty; i++) {
                cells.add("");
            }
            return;
        }
        cells.add(cell.text());
        for (int i = 1; i < width && !beside; i++) {
            cells.add("");
        }
    }
}
