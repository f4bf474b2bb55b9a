package gongkai.oversee.reportreading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cells that drawn lines make on a page: every smallest rectangle between two lines across and two lines down,
/// joined
/// to its neighbour where no line is drawn between them. What is open to the margin is no cell.
final class RuledGrid {
    private static final double NEAR = 2.2;
    private static final int MOST_LINES = 250;
    private static final int OPEN = -1;

    /// Lines as drawn.
    static final class Rules {
        private static final int MOST = 20_000;
        private final List<double[]> across = new ArrayList<>();
        private final List<double[]> down = new ArrayList<>();

        void add(double x, double y, double toX, double toY) {
            if (!Double.isFinite(x + y + toX + toY) || across.size() + down.size() >= MOST) {
                return;
            }
            double width = Math.abs(toX - x);
            double height = Math.abs(toY - y);
            if (height < NEAR && width > 3) {
                across.add(new double[] {(y + toY) / 2, Math.min(x, toX), Math.max(x, toX)});
            } else if (width < NEAR && height > 3) {
                down.add(new double[] {(x + toX) / 2, Math.min(y, toY), Math.max(y, toY)});
            }
        }
    }

    /// A cell by the numbers of the lines around it.
    record RuledCell(int id, int row, int column, int rows, int columns) {}

    /// Cells that hang together, from one height on.
    record Table(double top, List<RuledCell> cells) {}

    private final Rules rules;
    private final double[] xs;
    private final double[] ys;
    private final int columns;
    private final int rows;
    /// For each smallest rectangle the number of the cell it belongs to, or [#OPEN].
    private final int[] cell;

    RuledGrid(Rules rules) {
        this.rules = rules;
        this.xs = distinct(rules.down);
        this.ys = distinct(rules.across);
        boolean drawn = xs.length > 2 && ys.length > 2;
        this.columns = drawn ? xs.length - 1 : 0;
        this.rows = drawn ? ys.length - 1 : 0;
        this.cell = new int[rows * columns];
        join();
    }

    private static double[] distinct(List<double[]> lines) {
        double[] places = lines.stream().mapToDouble(line -> line[0]).sorted().toArray();
        List<Double> kept = new ArrayList<>();
        for (double place : places) {
            if (kept.isEmpty() || place - kept.getLast() > NEAR) {
                kept.add(place);
            }
        }
        return kept.stream().mapToDouble(Double::doubleValue).limit(MOST_LINES).toArray();
    }

    private static boolean drawn(List<double[]> lines, double place, double along) {
        for (double[] line : lines) {
            if (Math.abs(line[0] - place) <= NEAR && line[1] - NEAR <= along && along <= line[2] + NEAR) {
                return true;
            }
        }
        return false;
    }

    private void join() {
        int[] parent = new int[cell.length + 1];
        Arrays.setAll(parent, i -> i);
        int outside = cell.length;
        for (int row = 0; row < rows; row++) {
            double y = (ys[row] + ys[row + 1]) / 2;
            for (int column = 0; column <= columns; column++) {
                if (!drawn(rules.down, xs[column], y)) {
                    int left = column == 0 ? outside : row * columns + column - 1;
                    unite(parent, left, column == columns ? outside : row * columns + column);
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            double x = (xs[column] + xs[column + 1]) / 2;
            for (int row = 0; row <= rows; row++) {
                if (!drawn(rules.across, ys[row], x)) {
                    int above = row == 0 ? outside : (row - 1) * columns + column;
                    unite(parent, above, row == rows ? outside : row * columns + column);
                }
            }
        }
        int open = find(parent, outside);
        for (int i = 0; i < cell.length; i++) {
            int root = find(parent, i);
            cell[i] = root == open ? OPEN : root;
        }
    }

    private static int find(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static void unite(int[] parent, int a, int b) {
        parent[find(parent, a)] = find(parent, b);
    }

    /// The number of the cell at a place, or a negative number.
    int cellAt(double x, double y) {
        int column = between(xs, x);
        int row = between(ys, y);
        return column < 0 || row < 0 || column >= columns || row >= rows ? OPEN : cell[row * columns + column];
    }

    private static int between(double[] places, double at) {
        int found = Arrays.binarySearch(places, at);
        return found >= 0 ? found : -found - 2;
    }

    /// Tables from top to bottom: rows without a cell part them.
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        boolean[] met = new boolean[cell.length + 1];
        boolean inside = false;
        for (int row = 0; row < rows; row++) {
            boolean any = false;
            for (int column = 0; column < columns; column++) {
                int id = cell[row * columns + column];
                any |= id != OPEN;
                if (id != OPEN && !met[id]) {
                    met[id] = true;
                    if (!inside) {
                        tables.add(new Table(ys[row], new ArrayList<>()));
                        inside = true;
                    }
                    tables.getLast().cells().add(reach(id, row, column));
                }
            }
            inside &= any;
        }
        return tables;
    }

    private RuledCell reach(int id, int row, int column) {
        int right = column;
        int bottom = row;
        while (right + 1 < columns && cell[row * columns + right + 1] == id) {
            right++;
        }
        while (bottom + 1 < rows && cell[(bottom + 1) * columns + column] == id) {
            bottom++;
        }
        return new RuledCell(id, row, column, bottom - row + 1, right - column + 1);
    }
}
