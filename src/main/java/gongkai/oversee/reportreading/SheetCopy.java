package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportCopy.Line;
import gongkai.oversee.reportreading.TableGrid.GridCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads an XLSX: every sheet row by row, merged cells as one, the value a formula last had.
final class SheetCopy {
    static final String PART = "xl/workbook.xml";
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern RANGE = Pattern.compile(ADDRESS.pattern() + ":" + ADDRESS.pattern());
    private static final int MOST_SHEETS = 20;
    private static final int MOST_COLUMNS = 120;
    private static final int MOST_ROWS = 5_000;

    private record Place(int row, int column) {}

    private SheetCopy() {}

    static List<Line> lines(PackedFile file) {
        List<Line> lines = new ArrayList<>();
        List<String> shared =
                file.xml("xl/sharedStrings.xml").map(SheetCopy::shared).orElse(List.of());
        for (String sheet : sheets(file)) {
            file.xml(sheet).ifPresent(document -> lines.addAll(TableGrid.lines(cells(document, shared))));
        }
        return lines;
    }

    /// Sheets in the order of the book, not of their files.
    private static List<String> sheets(PackedFile file) {
        Map<String, String> targets = new HashMap<>();
        file.xml("xl/_rels/workbook.xml.rels")
                .ifPresent(rels -> rels.select("Relationship").forEach(relation -> {
                    String target = relation.attr("Target");
                    targets.put(relation.attr("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }));
        return file.xml(PART).stream()
                .flatMap(book -> book.getElementsByTag("sheet").stream())
                .filter(sheet -> !sheet.attr("state").contains("idden"))
                .limit(MOST_SHEETS)
                .map(sheet -> targets.getOrDefault(sheet.attr("r:id"), ""))
                .toList();
    }

    private static List<String> shared(Document strings) {
        return strings.getElementsByTag("si").stream().map(SheetCopy::words).toList();
    }

    /// The text of a cell without the phonetic readings.
    private static String words(Element item) {
        StringBuilder text = new StringBuilder();
        item.getElementsByTag("t").stream()
                .filter(t -> t.closest("rPh") == null)
                .forEach(t -> text.append(t.wholeText()));
        return text.toString();
    }

    private static List<GridCell> cells(Document sheet, List<String> shared) {
        Map<Place, String> texts = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        int rows = 0;
        int columns = 0;
        for (Element cell : sheet.getElementsByTag("c")) {
            Optional<Place> place = place(cell.attr("r"));
            String text = text(cell, shared);
            boolean drawn = !cell.attr("s").isEmpty() && !cell.attr("s").equals("0");
            place.filter(_ -> drawn).ifPresent(at -> ends.merge(at.row(), at.column() + 1, Math::max));
            if (place.isPresent() && !text.isBlank()) {
                texts.put(place.get(), text);
                rows = Math.max(rows, place.get().row() + 1);
                columns = Math.max(columns, place.get().column() + 1);
            }
        }
        Map<Place, GridCell> merged = new HashMap<>();
        Map<Place, Place> inside = new HashMap<>();
        for (Element range : sheet.getElementsByTag("mergeCell")) {
            merge(range.attr("ref"), texts, merged, inside);
        }
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            // A row whose cells are drawn has no more than those; elsewhere an empty cell may not be in the file.
            int end = ends.getOrDefault(row, columns);
            for (int column = 0; column < columns; column++) {
                Place at = new Place(row, column);
                if (merged.containsKey(at)) {
                    cells.add(merged.get(at));
                } else if (!inside.containsKey(at) && (column < end || texts.containsKey(at))) {
                    cells.add(new GridCell(row, column, 1, 1, texts.getOrDefault(at, "")));
                }
            }
        }
        return cells;
    }

    private static void merge(
            String range, Map<Place, String> texts, Map<Place, GridCell> merged, Map<Place, Place> inside) {
        Matcher ends = RANGE.matcher(range);
        if (!ends.matches()) {
            return;
        }
        Optional<Place> first = place(ends.group(1) + ends.group(2));
        Optional<Place> last = place(ends.group(3) + ends.group(4));
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        Place from = first.get();
        int rows = last.get().row() - from.row() + 1;
        int columns = last.get().column() - from.column() + 1;
        if (rows < 1 || columns < 1 || (long) rows * columns > 20_000) {
            return;
        }
        merged.put(from, new GridCell(from.row(), from.column(), rows, columns, texts.getOrDefault(from, "")));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                inside.put(new Place(from.row() + row, from.column() + column), from);
            }
        }
    }

    private static Optional<Place> place(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        int row = Integer.parseInt(matcher.group(2));
        boolean near = row >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS;
        return near ? Optional.of(new Place(row - 1, column - 1)) : Optional.empty();
    }

    private static String text(Element cell, List<String> shared) {
        if (cell.attr("t").equals("inlineStr")) {
            return words(cell);
        }
        Element held = cell.selectFirst("> v");
        String value = held == null ? "" : held.text();
        return switch (cell.attr("t")) {
            case "s" ->
                value.matches("[0-9]{1,8}") && Integer.parseInt(value) < shared.size()
                        ? shared.get(Integer.parseInt(value))
                        : "";
            case "", "n" -> number(value);
            default -> value;
        };
    }

    /// A binary fraction as the person wrote it: 594417.23, not 594417.22999999998.
    private static String number(String value) {
        if (!value.matches("[-+0-9.eE]{1,30}")) {
            return value;
        }
        try {
            BigDecimal written = new BigDecimal(Double.toString(Double.parseDouble(value))).stripTrailingZeros();
            return Math.abs(written.scale()) < 20 && written.precision() < 20 ? written.toPlainString() : value;
        } catch (NumberFormatException _) {
            return value;
        }
    }
}
