package gongkai.answer.covering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The text of one paragraph and what carries it.
final class WordText {
    private static final Set<String> SINGLE = Set.of("tab", "br", "cr", "noBreakHyphen", "sym");

    private final List<Element> carriers;

    private WordText(List<Element> carriers) {
        this.carriers = carriers;
    }

    static WordText of(Element paragraph) {
        var carriers = new ArrayList<Element>();
        for (Element run : Xml.all(paragraph, WordNames.W, "r")) {
            Xml.children(run).stream()
                    .filter(child -> child.getLocalName().equals("t") || SINGLE.contains(child.getLocalName()))
                    .forEach(carriers::add);
        }
        return new WordText(carriers);
    }

    String text() {
        var text = new StringBuilder();
        carriers.forEach(carrier -> text.append(text(carrier)));
        return text.toString();
    }

    private static String text(Element carrier) {
        return switch (carrier.getLocalName()) {
            case "t" -> carrier.getTextContent();
            case "noBreakHyphen" -> "-";
            case "sym" -> "□";
            default -> " ";
        };
    }

    /// Strikes characters: blocks of one length stand where they stood, whatever their number was.
    void strike(List<Span> spans) {
        for (Span span : Blocks.merged(spans).reversed()) {
            strike(span);
        }
    }

    private void strike(Span span) {
        int at = 0;
        boolean blocked = false;
        for (Element carrier : List.copyOf(carriers)) {
            String text = text(carrier);
            int from = Math.max(span.from() - at, 0);
            int to = Math.min(span.to() - at, text.length());
            at += text.length();
            if (from >= to) {
                continue;
            }
            String block = blocked ? "" : Blocks.BLOCK;
            blocked = true;
            if (carrier.getLocalName().equals("t")) {
                carrier.setTextContent(text.substring(0, from) + block + text.substring(to));
            } else {
                replace(carrier, block);
            }
        }
    }

    private void replace(Element carrier, String block) {
        Node parent = carrier.getParentNode();
        var text = carrier.getOwnerDocument().createElementNS(WordNames.W, "w:t");
        text.setTextContent(block);
        if (parent != null) {
            parent.replaceChild(text, carrier);
        }
        carriers.set(carriers.indexOf(carrier), text);
    }
}
