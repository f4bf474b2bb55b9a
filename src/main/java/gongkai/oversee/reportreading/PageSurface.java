package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportCopy.Cells;
import gongkai.oversee.reportreading.ReportCopy.Line;
import gongkai.oversee.reportreading.ReportCopy.Words;
import gongkai.oversee.reportreading.TableGrid.GridCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A printed page: characters and drawn lines at their places, measured in points from the upper left. Gives back its
/// lines and, where lines are drawn around cells, its tables.
final class PageSurface {
    private static final int MOST_MARKS = 60_000;
    /// 页码 between dashes (GB/T 9704-2012, 7.5): it may stand in the middle of a table that goes on.
    private static final Pattern PAGE_NUMBER = Pattern.compile("[—–－-]\\s*[0-9]{1,3}\\s*[—–－-]");

    private static final double SAME_LINE = 0.6;

    /// A character or a few, at the place of the baseline's beginning.
    record Glyph(double x, double y, double width, double size, String text) {
        double middle() {
            return x + width / 2;
        }

        /// Within the body of the character, a little over its baseline.
        double height() {
            return y - size * 0.35;
        }
    }

    private record Placed(double y, List<Line> lines) {}

    private final List<Glyph> glyphs = new ArrayList<>();
    private final RuledGrid.Rules rules = new RuledGrid.Rules();

    void glyph(double x, double y, double width, double size, String text) {
        boolean sound = Double.isFinite(x + y + width + size) && size > 0.5;
        if (sound && glyphs.size() < MOST_MARKS) {
            glyphs.add(new Glyph(x, y, width, size, text));
        }
    }

    void rule(double x, double y, double toX, double toY) {
        rules.add(x, y, toX, toY);
    }

    List<Line> lines() {
        RuledGrid grid = new RuledGrid(rules);
        List<Glyph> free = new ArrayList<>();
        Map<Integer, List<Glyph>> inCells = new TreeMap<>();
        for (Glyph glyph : glyphs) {
            int cell = grid.cellAt(glyph.middle(), glyph.height());
            if (cell < 0) {
                free.add(glyph);
            } else {
                inCells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(glyph);
            }
        }
        List<Placed> placed = new ArrayList<>();
        List<FreeRow> rows = proseRows(free).stream()
                .filter(row -> !PAGE_NUMBER.matcher(text(row)).matches())
                .flatMap(row -> FreeRow.of(row).stream())
                .toList();
        FreeRow.align(rows);
        rows.forEach(row -> placed.add(new Placed(row.y(), List.of(row.line()))));
        grid.tables().forEach(table -> placed.add(new Placed(table.top(), table(table, inCells))));
        return placed.stream()
                .sorted(Comparator.comparingDouble(Placed::y))
                .flatMap(each -> each.lines().stream())
                .toList();
    }

    private static List<Line> table(RuledGrid.Table table, Map<Integer, List<Glyph>> inCells) {
        List<GridCell> cells = table.cells().stream()
                .map(cell -> new GridCell(
                        cell.row(),
                        cell.column(),
                        cell.rows(),
                        cell.columns(),
                        text(inCells.getOrDefault(cell.id(), List.of()))))
                .toList();
        return TableGrid.lines(cells);
    }

    /// The text of a cell, its lines run together: neither words nor numbers end with the line there.
    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        proseRows(glyphs).forEach(row -> row.forEach(glyph -> text.append(glyph.text())));
        return text.toString().strip();
    }

    /// Characters on one baseline, from left to right; baselines from top to bottom.
    private static List<List<Glyph>> proseRows(List<Glyph> glyphs) {
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        for (Glyph glyph : sorted) {
            boolean same =
                    !rows.isEmpty() && glyph.y() - rows.getLast().getFirst().y() < SAME_LINE * glyph.size();
            if (!same) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(glyph);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Glyph::x)));
        return rows;
    }

    /// A line outside any drawn table: pieces with wide gaps between them may be the cells of a table without lines.
    private record FreeRow(double y, List<Piece> pieces, List<List<Piece>> aligned) {
        private static final double GAP = 0.9;
        private static final double NEAR = 14;

        /// Characters that stand close together.
        record Piece(double from, double to, String text) {
            double middle() {
                return (from + to) / 2;
            }

            boolean isFigure() {
                return new GridCell(0, 0, 1, 1, text).isFigure();
            }
        }

        static Optional<FreeRow> of(List<Glyph> row) {
            List<Piece> pieces = new ArrayList<>();
            for (Glyph glyph : row) {
                Piece last = pieces.isEmpty() ? new Piece(0, Double.NEGATIVE_INFINITY, "") : pieces.getLast();
                if (glyph.x() - last.to() < GAP * glyph.size()) {
                    pieces.set(
                            pieces.size() - 1,
                            new Piece(
                                    last.from(),
                                    Math.max(last.to(), glyph.x() + glyph.width()),
                                    last.text() + glyph.text()));
                } else if (!glyph.text().isBlank()) {
                    pieces.add(new Piece(glyph.x(), glyph.x() + glyph.width(), glyph.text()));
                }
            }
            return pieces.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FreeRow(row.getFirst().y(), pieces, new ArrayList<>()));
        }

        /// Rows that hold all seven figures of table 三 show where its columns are; the others are laid out by them.
        static void align(List<FreeRow> rows) {
            rows.stream()
                    .map(FreeRow::figures)
                    .filter(figures -> figures.size() == 7)
                    .findFirst()
                    .ifPresent(model -> rows.forEach(row -> row.alignTo(model)));
        }

        private List<Piece> figures() {
            return pieces.stream().filter(Piece::isFigure).toList();
        }

        private void alignTo(List<Piece> model) {
            List<Piece> figures = figures();
            if (figures.isEmpty() || figures.size() >= model.size()) {
                return;
            }
            List<List<Piece>> columns = model.stream()
                    .map(column -> figures.stream()
                            .filter(figure -> Math.abs(figure.middle() - column.middle()) < NEAR)
                            .toList())
                    .toList();
            boolean each = columns.stream().allMatch(column -> column.size() <= 1)
                    && columns.stream().mapToInt(List::size).sum() == figures.size();
            if (each) {
                aligned.addAll(columns);
            }
        }

        Line line() {
            if (pieces.size() == 1 || figures().isEmpty()) {
                return new Words(
                        String.join(" ", pieces.stream().map(Piece::text).toList()));
            }
            if (aligned.isEmpty()) {
                return new Words(
                        String.join("  ", pieces.stream().map(Piece::text).toList()));
            }
            List<String> cells = new ArrayList<>(pieces.stream()
                    .filter(piece -> !piece.isFigure())
                    .map(Piece::text)
                    .toList());
            aligned.forEach(column ->
                    cells.add(column.isEmpty() ? "" : column.getFirst().text()));
            return new Cells(cells);
        }
    }
}
