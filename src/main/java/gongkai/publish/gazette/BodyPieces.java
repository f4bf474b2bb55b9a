package gongkai.publish.gazette;

import gongkai.foundation.typesetting.Book.Piece;
import gongkai.foundation.typesetting.TextPart;
import gongkai.publish.disclosure.BodyPictures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Cuts the cleaned HTML of a document into pieces that can be set in type.
final class BodyPieces {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private BodyPieces() {}

    static List<Piece> of(String html) {
        var cutter = new BodyPieces();
        cutter.children(Jsoup.parseBodyFragment(BodyPictures.inWords(html)).body());
        cutter.endLine();
        return cutter.pieces;
    }

    private void children(Element parent) {
        parent.childNodes().forEach(this::node);
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            line.append(text.text());
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br", "hr" -> endLine();
            case "p", "blockquote", "div" -> {
                endLine();
                children(element);
                endLine();
            }
            case "h1", "h2" -> heading(1, element);
            case "h3", "h4" -> heading(2, element);
            case "ul", "ol" -> list(element);
            case "table" -> table(element);
            default -> children(element);
        }
    }

    private void heading(int level, Element element) {
        endLine();
        if (element.hasText()) {
            pieces.add(new Piece.Heading(level, element.text()));
        }
    }

    private void list(Element list) {
        endLine();
        int nth = 1;
        for (Element item : list.select("> li")) {
            if (list.normalName().equals("ol")) {
                line.append(nth).append(". ");
            }
            children(item);
            endLine();
            nth++;
        }
    }

    /// A cell that spans several keeps its words in the first; the others are empty.
    private void table(Element table) {
        endLine();
        var rows = new ArrayList<List<String>>();
        for (Element row : table.select("tr")) {
            var cells = new ArrayList<String>();
            for (Element cell : row.select("> th, > td")) {
                cells.add(cell.text());
                cells.addAll(Collections.nCopies(spanned(cell) - 1, ""));
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return;
        }
        rows.forEach(row -> row.addAll(Collections.nCopies(width - row.size(), "")));
        var caption = table.selectFirst("> caption");
        pieces.add(new Piece.Grid(new TextPart.Table(
                caption == null ? "" : caption.text(), rows.getFirst(), rows.subList(1, rows.size()))));
    }

    private static int spanned(Element cell) {
        String columns = cell.attr("colspan");
        return columns.matches("[1-9][0-9]?") ? Integer.parseInt(columns) : 1;
    }

    private void endLine() {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            pieces.add(new Piece.Paragraph(text));
        }
    }
}
