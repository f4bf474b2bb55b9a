package gongkai.foundation.typesetting;

import java.util.ArrayList;
import java.util.List;

/// Sets a table over the width of the type area. A row stands on one page where it can; one that is taller than a page
/// is cut between lines.
final class TableComposer {
    private static final double PITCH = 7.5;
    private static final double PADDING = 1.5;
    private static final double LINE = 0.2;

    private final PageFlow sheet;
    private final LineBreaker breaker;

    TableComposer(PageFlow sheet, FontShelf fonts) {
        this.sheet = sheet;
        double points = TextStyle.TABLE.points();
        this.breaker = new LineBreaker(fonts, TextStyle.TABLE.role(), points, points * Paper.POINT);
    }

    void set(TextPart.Table table) {
        double[] widths = widths(table);
        row(table.head(), widths, true);
        table.rows().forEach(row -> row(row, widths, false));
        sheet.down(Paper.PITCH - PITCH);
    }

    /// Columns take room by what stands in them, none less than a tenth of the width or its even share.
    private double[] widths(TextPart.Table table) {
        int columns = table.head().size();
        double least = Math.min(Paper.TEXT_WIDTH / 10, Paper.TEXT_WIDTH / columns);
        double[] wanted = new double[columns];
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            double longest = breaker.width(table.head().get(column));
            for (List<String> row : table.rows()) {
                longest = Math.max(longest, breaker.width(row.get(column)));
            }
            wanted[column] = Math.min(longest, Paper.TEXT_WIDTH) + 2 * PADDING;
            sum += wanted[column];
        }
        double free = Paper.TEXT_WIDTH - least * columns;
        for (int column = 0; column < columns; column++) {
            wanted[column] = least + free * wanted[column] / sum;
        }
        return wanted;
    }

    private void row(List<String> cells, double[] widths, boolean centred) {
        var lines = new ArrayList<List<String>>();
        int height = 1;
        for (int column = 0; column < cells.size(); column++) {
            double room = widths[column] - 2 * PADDING;
            var cell = breaker.lines(cells.get(column), room, room);
            lines.add(cell);
            height = Math.max(height, cell.size());
        }
        int done = 0;
        while (done < height) {
            int fits = (int) (sheet.room() / PITCH);
            boolean whole = height - done <= fits;
            if (fits < 1 || (!whole && (height - done) * PITCH <= Paper.TEXT_HEIGHT)) {
                sheet.newPage();
                continue;
            }
            int now = Math.min(height - done, fits);
            slice(lines, widths, done, now, centred);
            done += now;
        }
    }

    private void slice(List<List<String>> lines, double[] widths, int from, int count, boolean centred) {
        double top = sheet.y();
        double bottom = top + count * PITCH;
        double x = Paper.LEFT;
        sheet.mark(new PageMark.Rule(Paper.LEFT, top, Paper.RIGHT, top, LINE, false));
        sheet.mark(new PageMark.Rule(Paper.LEFT, bottom, Paper.RIGHT, bottom, LINE, false));
        sheet.mark(new PageMark.Rule(Paper.LEFT, top, Paper.LEFT, bottom, LINE, false));
        for (int column = 0; column < widths.length; column++) {
            var cell = lines.get(column);
            for (int place = from; place < Math.min(from + count, cell.size()); place++) {
                double indent = centred ? (widths[column] - breaker.width(cell.get(place))) / 2 : PADDING;
                double size = TextStyle.TABLE.points() * Paper.POINT;
                double base = top + (place - from) * PITCH + (PITCH - size) / 2 + size * Paper.BASE;
                sheet.mark(new PageMark.Words(
                        x + indent, base, TextStyle.TABLE.role(), TextStyle.TABLE.points(), 0, false, cell.get(place)));
            }
            x += widths[column];
            sheet.mark(new PageMark.Rule(x, top, x, bottom, LINE, false));
        }
        sheet.down(count * PITCH);
    }
}
