package gongkai.foundation.typesetting;

import gongkai.foundation.typesetting.FormGrid.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sets a table over the width of the type area. A row stands on one page where it can; one that is taller than a page
/// is cut between lines. A cell that takes several rows is cut with them where a page ends.
final class TableComposer {
    /// The pitch of lines as a share of the size of the type.
    private static final double LOOSE = 7.5 / (14 * Paper.POINT);

    private static final double PADDING = 1.5;
    private static final double LINE = 0.2;

    private final PageFlow sheet;
    private final FontShelf fonts;

    TableComposer(PageFlow sheet, FontShelf fonts) {
        this.sheet = sheet;
        this.fonts = fonts;
    }

    void set(TextPart.Form form) {
        var setting = new Setting(form);
        setting.measure();
        setting.draw();
        sheet.down(Paper.PITCH - Math.min(Paper.PITCH, setting.pitch));
    }

    /// One table being set. Rows are cut into bands that stay together: a row, or the lines of one that is taller than
    /// a page.
    private final class Setting {
        private final TextPart.Form form;
        private final FormGrid grid;
        private final double points;
        private final double pitch;
        private final double padding;
        private final LineBreaker breaker;
        private final double[] edges;
        private final Map<Placed, List<String>> lines = new HashMap<>();
        private final Map<Placed, Integer> written = new HashMap<>();
        private final List<Band> bands = new ArrayList<>();

        Setting(TextPart.Form form) {
            this.form = form;
            this.grid = FormGrid.of(form.rows());
            this.points = form.points();
            double size = points * Paper.POINT;
            this.pitch = size * LOOSE;
            this.padding = PADDING * points / TextStyle.TABLE.points();
            this.breaker = new LineBreaker(fonts, TextStyle.TABLE.role(), points, size);
            this.edges = edges();
        }

        private record Band(int row, int lines) {}

        private double[] edges() {
            double[] widths = form.shares().isEmpty() ? byContent() : byShares();
            double[] at = new double[grid.width() + 1];
            at[0] = Paper.LEFT;
            for (int column = 0; column < grid.width(); column++) {
                at[column + 1] = at[column] + widths[column];
            }
            at[grid.width()] = Paper.RIGHT;
            return at;
        }

        private double[] byShares() {
            double all = form.shares().stream().mapToInt(Integer::intValue).sum();
            return form.shares().stream()
                    .mapToDouble(share -> Paper.TEXT_WIDTH * share / all)
                    .toArray();
        }

        /// Columns take room by what stands in them, none less than a tenth of the width or its even share.
        private double[] byContent() {
            int columns = grid.width();
            double least = Math.min(Paper.TEXT_WIDTH / 10, Paper.TEXT_WIDTH / columns);
            double[] wanted = new double[columns];
            for (Placed placed : grid.cells()) {
                double width = Math.min(breaker.width(placed.cell().text()), Paper.TEXT_WIDTH) + 2 * padding;
                wanted[placed.column()] = Math.max(wanted[placed.column()], width);
            }
            double sum = 0;
            for (double each : wanted) {
                sum += each;
            }
            double free = Paper.TEXT_WIDTH - least * columns;
            for (int column = 0; column < columns; column++) {
                wanted[column] = least + free * wanted[column] / sum;
            }
            return wanted;
        }

        /// How many lines each row takes: a cell over several rows makes the last of them taller where it must.
        void measure() {
            int[] heights = new int[grid.height()];
            for (Placed placed : grid.cells()) {
                double room = edges[placed.right()] - edges[placed.column()] - 2 * padding;
                lines.put(placed, breaker.lines(placed.cell().text(), room, room));
                if (placed.cell().rows() == 1) {
                    heights[placed.row()] =
                            Math.max(heights[placed.row()], linesOf(placed).size());
                }
            }
            for (Placed placed : grid.cells()) {
                int together = 0;
                for (int row = placed.row(); row < placed.bottom(); row++) {
                    heights[row] = Math.max(1, heights[row]);
                    together += heights[row];
                }
                heights[placed.bottom() - 1] += Math.max(0, linesOf(placed).size() - together);
            }
            for (int row = 0; row < heights.length; row++) {
                boolean tall = heights[row] * pitch > Paper.TEXT_HEIGHT;
                for (int band = 0; band < (tall ? heights[row] : 1); band++) {
                    bands.add(new Band(row, tall ? 1 : heights[row]));
                }
            }
        }

        private List<String> linesOf(Placed placed) {
            return lines.getOrDefault(placed, List.of());
        }

        private int height(Placed placed) {
            return bands.stream()
                    .filter(band -> band.row() >= placed.row() && band.row() < placed.bottom())
                    .mapToInt(Band::lines)
                    .sum();
        }

        void draw() {
            int done = 0;
            while (done < bands.size()) {
                int end = done;
                double height = 0;
                while (end < bands.size() && height + bands.get(end).lines() * pitch <= sheet.room() + 0.01) {
                    height += bands.get(end).lines() * pitch;
                    end++;
                }
                if (end == done || end <= form.head() && end < bands.size()) {
                    sheet.newPage();
                    continue;
                }
                segment(done, end, height);
                done = end;
                if (done < bands.size()) {
                    sheet.newPage();
                    repeatHead();
                }
            }
        }

        private void repeatHead() {
            if (form.head() > 0) {
                written.keySet().removeIf(placed -> placed.row() < form.head());
                double height = 0;
                for (int band = 0; band < form.head(); band++) {
                    height += bands.get(band).lines() * pitch;
                }
                segment(0, form.head(), height);
            }
        }

        /// The bands from one to another, below each other on this page.
        private void segment(int from, int until, double height) {
            double[] tops = new double[until - from + 1];
            tops[0] = sheet.y();
            for (int band = from; band < until; band++) {
                tops[band - from + 1] = tops[band - from] + bands.get(band).lines() * pitch;
            }
            double bottom = tops[until - from];
            sheet.mark(new PageMark.Rule(Paper.LEFT, bottom, Paper.RIGHT, bottom, LINE, false));
            sheet.mark(new PageMark.Rule(Paper.RIGHT, tops[0], Paper.RIGHT, bottom, LINE, false));
            for (Placed placed : grid.cells()) {
                int first = from;
                while (first < until && bands.get(first).row() < placed.row()) {
                    first++;
                }
                int last = first;
                while (last < until && bands.get(last).row() < placed.bottom()) {
                    last++;
                }
                if (last > first) {
                    boolean whole = last == bands.size() || bands.get(last).row() >= placed.bottom();
                    cell(placed, tops[first - from], tops[last - from], whole);
                }
            }
            sheet.down(height);
        }

        private void cell(Placed placed, double top, double bottom, boolean whole) {
            double left = edges[placed.column()];
            double right = edges[placed.right()];
            sheet.mark(new PageMark.Rule(left, top, right, top, LINE, false));
            sheet.mark(new PageMark.Rule(left, top, left, bottom, LINE, false));
            var all = linesOf(placed);
            int begun = written.getOrDefault(placed, 0);
            int fits = (int) Math.round((bottom - top) / pitch);
            int end = whole ? all.size() : Math.min(all.size(), begun + fits);
            if (!whole && begun == 0 && end < all.size() && all.size() <= height(placed) - fits) {
                // Whole on the next page rather than cut in two.
                end = 0;
            }
            double size = points * Paper.POINT;
            double y = top + Math.max(0, (bottom - top - (end - begun) * pitch) / 2);
            for (int place = begun; place < end; place++) {
                String line = all.get(place);
                double indent = placed.cell().centred() ? (right - left - breaker.width(line)) / 2 : padding;
                double base = y + (pitch - size) / 2 + size * Paper.BASE;
                sheet.mark(new PageMark.Words(left + indent, base, TextStyle.TABLE.role(), points, 0, false, line));
                y += pitch;
            }
            written.put(placed, end);
        }
    }
}
