package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportCopy.Line;
import gongkai.oversee.reportreading.ReportCopy.Words;
import gongkai.oversee.reportreading.TableGrid.GridCell;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads a DOCX: paragraphs as lines, tables by their cells.
final class WordCopy {
    static final String PART = "word/document.xml";
    private static final int DEEPEST = 300;

    private final List<Line> lines = new ArrayList<>();

    private WordCopy() {}

    static List<Line> lines(PackedFile file) {
        WordCopy copy = new WordCopy();
        file.xml(PART).ifPresent(document -> copy.walk(document, 0));
        return copy.lines;
    }

    private void walk(Element parent, int depth) {
        for (Element element : parent.children()) {
            switch (element.tagName()) {
                case "w:p" -> paragraph(element, depth);
                case "w:tbl" -> lines.addAll(TableGrid.lines(cells(element)));
                case "mc:Fallback", "w:sectPr" -> {}
                default -> {
                    if (depth < DEEPEST) {
                        walk(element, depth + 1);
                    }
                }
            }
        }
    }

    /// A text box hangs in a paragraph and may hold tables.
    private void paragraph(Element paragraph, int depth) {
        text(paragraph).lines().forEach(line -> lines.add(new Words(line)));
        if (depth < DEEPEST) {
            paragraph.select("w|txbxContent").stream()
                    .filter(box -> box.closest("mc|Fallback") == null)
                    .forEach(box -> walk(box, depth + 1));
        }
    }

    private static List<GridCell> cells(Element table) {
        List<GridCell> cells = new ArrayList<>();
        int row = 0;
        for (Element tr : own(table, "w:tr", 0)) {
            int column = number(tr, "gridBefore", 0);
            for (Element td : own(tr, "w:tc", 0)) {
                int columns = number(td, "gridSpan", 1);
                Element merge = td.selectFirst("> w|tcPr > w|vMerge");
                boolean below = merge != null && !merge.attr("w:val").equals("restart");
                if (!below) {
                    cells.add(new GridCell(row, column, 1, columns, text(td)));
                } else {
                    reachDown(cells, row, column);
                }
                column += columns;
            }
            row++;
        }
        return cells;
    }

    /// The cell above reaches one row further.
    private static void reachDown(List<GridCell> cells, int row, int column) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            GridCell above = cells.get(i);
            if (above.column() == column && above.row() + above.rows() == row) {
                cells.set(i, new GridCell(above.row(), column, above.rows() + 1, above.columns(), above.text()));
                return;
            }
        }
    }

    /// Rows of a table, cells of a row, also those inside content controls, but not those of a table within.
    private static List<Element> own(Element parent, String name, int depth) {
        List<Element> found = new ArrayList<>();
        for (Element child : parent.children()) {
            if (child.tagName().equals(name)) {
                found.add(child);
            } else if (depth < 8
                    && (child.tagName().equals("w:sdt") || child.tagName().equals("w:sdtContent"))) {
                found.addAll(own(child, name, depth + 1));
            }
        }
        return found;
    }

    private static int number(Element element, String name, int otherwise) {
        Element property = element.selectFirst("> * > w|" + name);
        String value = property == null ? "" : property.attr("w:val");
        return value.matches("[0-9]{1,2}") ? Integer.parseInt(value) : otherwise;
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        collect(element, text, 0);
        return text.toString();
    }

    private static void collect(Node node, StringBuilder text, int depth) {
        for (Node child : node.childNodes()) {
            if (!(child instanceof Element element) || depth > DEEPEST) {
                continue;
            }
            switch (element.tagName()) {
                case "w:t" ->
                    element.childNodes().stream()
                            .filter(TextNode.class::isInstance)
                            .forEach(words -> text.append(((TextNode) words).getWholeText()));
                case "w:tab" -> text.append(' ');
                case "w:br", "w:cr" -> text.append('\n');
                case "w:txbxContent", "mc:Fallback", "w:pPr", "w:rPr" -> {}
                default -> collect(element, text, depth + 1);
            }
        }
    }
}
