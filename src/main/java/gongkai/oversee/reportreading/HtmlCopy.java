package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportCopy.Line;
import gongkai.oversee.reportreading.ReportCopy.Words;
import gongkai.oversee.reportreading.TableGrid.GridCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads a page: text between its blocks, tables by their cells. What a browser does not show is not read.
final class HtmlCopy {
    private static final Pattern PAGE = Pattern.compile("(?i)<(html|body|p|div)[\\s>]");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final int DEEPEST = 400;
    private static final int WIDEST = 200;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /// A page breaks its lines where it likes; a text with a table pasted in keeps its own.
    private final boolean page;

    private HtmlCopy(boolean page) {
        this.page = page;
    }

    static List<Line> lines(String html) {
        var document = Jsoup.parse(html);
        HtmlCopy copy = new HtmlCopy(PAGE.matcher(html).find());
        if (!document.title().isBlank()) {
            copy.lines.add(new Words(document.title()));
        }
        copy.walk(document.body(), 0);
        copy.flush();
        return copy.lines;
    }

    private void walk(Node node, int depth) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(page ? words.text() : words.getWholeText());
            } else if (child instanceof Element element && depth < DEEPEST) {
                element(element, depth + 1);
            }
        }
        if (!(node instanceof Element element) || element.isBlock()) {
            flush();
        }
    }

    private void element(Element element, int depth) {
        String tag = element.normalName();
        if (tag.equals("script") || tag.equals("style") || tag.equals("template") || isHidden(element)) {
            return;
        }
        if (element.isBlock() || tag.equals("br")) {
            flush();
        }
        if (tag.equals("table") && element.selectFirst("table table") == null) {
            lines.addAll(TableGrid.lines(cells(element)));
        } else {
            walk(element, depth);
        }
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    private void flush() {
        text.toString().lines().forEach(line -> lines.add(new Words(line)));
        text.setLength(0);
    }

    private static List<GridCell> cells(Element table) {
        List<GridCell> cells = new ArrayList<>();
        Map<Integer, Integer> taken = new HashMap<>();
        int row = 0;
        for (Element tr : table.select("tr")) {
            if (isHidden(tr)) {
                continue;
            }
            int column = 0;
            for (Element td : tr.children()) {
                while (taken.getOrDefault(column, 0) > row && column < WIDEST) {
                    column++;
                }
                int columns = span(td, "colspan");
                int rows = span(td, "rowspan");
                cells.add(new GridCell(row, column, rows, columns, isHidden(td) ? "" : words(td)));
                for (int i = column; i < column + columns && i < WIDEST; i++) {
                    taken.put(i, row + rows);
                }
                column = Math.min(column + columns, WIDEST);
            }
            row++;
        }
        return cells;
    }

    private static String words(Element td) {
        return td.text();
    }

    private static int span(Element td, String name) {
        String span = td.attr(name).strip();
        return span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1;
    }
}
