package gongkai.publish.textcheck;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The plain text of a body: what a reader reads, a line for each paragraph and cell. Offsets of findings count in it.
public final class PlainText {
    private static final Set<String> UNREAD = Set.of("script", "style", "template", "noscript", "title");

    private PlainText() {}

    /// The text of HTML; text without any mark-up is itself.
    public static String of(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html.strip()
                : of(Jsoup.parseBodyFragment(html).body());
    }

    static String of(Element body) {
        var text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words && !isUnread(node)) {
                    append(text, words.getWholeText());
                } else if (node instanceof Element picture && picture.nameIs("img")) {
                    append(text, picture.attr("alt"));
                } else if (node instanceof Element element && (element.isBlock() || isBreak(element))) {
                    line(text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && (element.isBlock() || isBreak(element))) {
                    line(text);
                }
            }
        });
        return text.toString().strip();
    }

    private static boolean isUnread(Node node) {
        return node.parent() instanceof Element parent && UNREAD.contains(parent.normalName());
    }

    private static boolean isBreak(Element element) {
        return switch (element.normalName()) {
            case "br", "td", "th", "tr", "li", "dt", "dd", "caption" -> true;
            default -> false;
        };
    }

    /// A line end in the source of a page is a blank to a reader; blanks become one.
    private static void append(StringBuilder text, String words) {
        for (int place = 0; place < words.length(); place++) {
            char character = words.charAt(place);
            boolean blank = character == '\n' || character == '\r' || character == '\t' || character == ' ';
            if (!blank) {
                text.append(character);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ' && !endsLine(text)) {
                text.append(' ');
            }
        }
    }

    private static boolean endsLine(StringBuilder text) {
        return text.charAt(text.length() - 1) == '\n';
    }

    private static void line(StringBuilder text) {
        if (!text.isEmpty() && !endsLine(text)) {
            text.append('\n');
        }
    }
}
