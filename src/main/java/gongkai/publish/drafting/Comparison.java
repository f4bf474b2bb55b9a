package gongkai.publish.drafting;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import gongkai.publish.disclosure.BodyPictures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Two texts side by side: paragraph by paragraph, and within a paragraph that was changed, word by word.
public final class Comparison {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+|[0-9]+(?:[.,][0-9]+)*%?|\\s+|.", Pattern.DOTALL);

    private Comparison() {}

    /// A stretch of a paragraph.
    ///
    /// @param changed whether the other side has it otherwise, or not at all
    public record Piece(String text, boolean changed) {}

    /// A paragraph on either side; empty where that side has none.
    ///
    /// @param same whether nothing was changed in it
    public record Row(List<Piece> left, List<Piece> right, boolean same) {
        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /// What became of the text.
    public static List<Row> of(List<String> before, List<String> after) {
        var rows = new ArrayList<Row>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            for (; at < delta.getSource().getPosition(); at++) {
                rows.add(same(before.get(at)));
            }
            changed(delta.getSource().getLines(), delta.getTarget().getLines(), rows);
            at += delta.getSource().size();
        }
        for (; at < before.size(); at++) {
            rows.add(same(before.get(at)));
        }
        return List.copyOf(rows);
    }

    /// The paragraphs of a body as they are read: a list item each, a table row each.
    static List<String> paragraphs(String html) {
        var all = new ArrayList<String>();
        collect(Jsoup.parseBodyFragment(BodyPictures.inWords(html)).body(), all);
        return all;
    }

    private static void collect(Element parent, List<String> all) {
        for (Element child : parent.children()) {
            switch (child.tagName()) {
                case "ul", "ol", "table", "thead", "tbody", "tfoot", "blockquote" -> collect(child, all);
                case "tr" ->
                    add(
                            String.join(
                                    " ｜ ",
                                    child.children().stream().map(Element::text).toList()),
                            all);
                case "li" -> {
                    var own = child.clone();
                    own.select("ul, ol").remove();
                    add("· " + own.text(), all);
                    collect(child, all);
                }
                default -> {
                    if (!parent.nameIs("li")) {
                        add(child.text(), all);
                    }
                }
            }
        }
    }

    private static void add(String text, List<String> all) {
        if (!text.isBlank()) {
            all.add(text.strip());
        }
    }

    private static Row same(String text) {
        var piece = List.of(new Piece(text, false));
        return new Row(piece, piece, true);
    }

    private static void changed(List<String> before, List<String> after, List<Row> rows) {
        for (int at = 0; at < Math.max(before.size(), after.size()); at++) {
            if (at >= after.size()) {
                rows.add(new Row(List.of(new Piece(before.get(at), true)), List.of(), false));
            } else if (at >= before.size()) {
                rows.add(new Row(List.of(), List.of(new Piece(after.get(at), true)), false));
            } else {
                rows.add(words(before.get(at), after.get(at)));
            }
        }
    }

    private static Row words(String before, String after) {
        var left = split(before);
        var right = split(after);
        var patch = DiffUtils.diff(left, right, true);
        var leftPieces = new ArrayList<Piece>();
        var rightPieces = new ArrayList<Piece>();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            boolean same = delta.getType() == DeltaType.EQUAL;
            piece(delta.getSource().getLines(), !same, leftPieces);
            piece(delta.getTarget().getLines(), !same, rightPieces);
        }
        return new Row(leftPieces, rightPieces, false);
    }

    private static void piece(List<String> words, boolean changed, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), changed));
        }
    }

    private static List<String> split(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }
}
