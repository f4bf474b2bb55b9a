package gongkai.answer.covering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Copies a part of a Word document, element by element, into a new one: only what `WordNames` lists, tracked changes
/// taken in, hidden text left out.
final class WordCleaner {
    private static final int LONGEST_VALUE = 40;

    private final Map<String, String> styles;
    private final Map<String, String> references;
    private int pictures;
    private int hidden;

    /// @param styles what each style is called in the copy
    /// @param references what the reference to each header and footer is called in the copy
    WordCleaner(Map<String, String> styles, Map<String, String> references) {
        this.styles = Map.copyOf(styles);
        this.references = Map.copyOf(references);
    }

    int pictures() {
        return pictures;
    }

    int hidden() {
        return hidden;
    }

    Document clean(Document part) {
        var fresh = Xml.empty();
        copy(part.getDocumentElement(), fresh);
        return fresh;
    }

    private void copy(Element from, Node to) {
        String name = from.getLocalName();
        if (!isWord(from.getNamespaceURI())) {
            pictures += isDrawn(from) ? 1 : 0;
        } else if (WordNames.WRAPPERS.contains(name)) {
            Xml.children(from).forEach(child -> copy(child, to));
        } else if (isKept(name)) {
            keep(from, to);
        } else if (List.of("drawing", "pict", "object").contains(name)) {
            pictures++;
        } else if (List.of("footnoteReference", "endnoteReference").contains(name)) {
            note(from, to);
        }
    }

    private static boolean isWord(String namespace) {
        return WordNames.W.equals(namespace) || WordNames.STRICT.equals(namespace);
    }

    /// Formulas and what stands in several forms for several programs are drawings to us.
    private static boolean isDrawn(Element element) {
        return List.of("AlternateContent", "oMath", "oMathPara").contains(element.getLocalName());
    }

    private static boolean isKept(String name) {
        return WordNames.STRUCTURE.contains(name)
                || WordNames.LOOKS.contains(name)
                || WordNames.DEFINITIONS.contains(name);
    }

    private void keep(Element from, Node to) {
        String name = from.getLocalName();
        if (isHidden(from) || !hasKnownReference(from)) {
            return;
        }
        var owner = to instanceof Document document ? document : to.getOwnerDocument();
        var kept = owner.createElementNS(WordNames.W, "w:" + name);
        to.appendChild(kept);
        attributes(from, kept);
        if (name.equals("t")) {
            kept.setAttribute("xml:space", "preserve");
            kept.appendChild(owner.createTextNode(from.getTextContent()));
        } else {
            Xml.children(from).forEach(child -> copy(child, kept));
        }
    }

    /// Hidden runs and rows, and rows that a tracked change took out.
    private boolean isHidden(Element element) {
        boolean is = switch (element.getLocalName()) {
            case "r" -> isOn(element, "rPr", "vanish") || isOn(element, "rPr", "webHidden");
            case "tr" -> isOn(element, "trPr", "hidden") || isOn(element, "trPr", "del");
            default -> false;
        };
        hidden += is ? 1 : 0;
        return is;
    }

    private static boolean isOn(Element element, String properties, String name) {
        return child(element, properties)
                .flatMap(found -> child(found, name))
                .map(WordCleaner::value)
                .filter(value -> !List.of("0", "false", "off").contains(value.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    static Optional<Element> child(Element element, String name) {
        return Xml.children(element).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }

    static String value(Element element) {
        String value = element.getAttributeNS(WordNames.W, "val");
        return value.isEmpty() ? element.getAttributeNS(WordNames.STRICT, "val") : value;
    }

    private boolean hasKnownReference(Element element) {
        String name = element.getLocalName();
        if (name.endsWith("erReference")) {
            return references.containsKey(element.getAttributeNS(WordNames.R, "id"));
        }
        return !WordNames.STYLE_REFERENCES.contains(name) || styles.containsKey(value(element));
    }

    private void attributes(Element from, Element to) {
        for (int each = 0; each < from.getAttributes().getLength(); each++) {
            var attribute = (Attr) from.getAttributes().item(each);
            String name = attribute.getLocalName();
            String namespace = attribute.getNamespaceURI();
            if (WordNames.R.equals(namespace) && name.equals("id")) {
                to.setAttributeNS(WordNames.R, "r:id", references.getOrDefault(attribute.getValue(), ""));
            } else if (isWord(namespace) && WordNames.ATTRIBUTES.contains(name)) {
                value(from, name, attribute.getValue())
                        .ifPresent(value -> to.setAttributeNS(WordNames.W, "w:" + name, value));
            }
        }
    }

    /// Styles are given names of ours, for people write names into them; the names of headings are known to programs.
    private Optional<String> value(Element element, String name, String value) {
        if (name.equals("styleId")
                || name.equals("val") && WordNames.STYLE_REFERENCES.contains(element.getLocalName())) {
            return Optional.ofNullable(styles.get(value));
        }
        if (element.getLocalName().equals("name")) {
            String plain = value.toLowerCase(Locale.ROOT);
            return Optional.of(plain.matches("normal|title|header|footer|heading [1-9]") ? plain : "样式");
        }
        return value.length() <= LONGEST_VALUE ? Optional.of(value) : Optional.empty();
    }

    private static void note(Element from, Node to) {
        String number = from.getAttributeNS(WordNames.W, "id");
        var text = to.getOwnerDocument().createElementNS(WordNames.W, "w:t");
        text.setAttribute("xml:space", "preserve");
        text.appendChild(to.getOwnerDocument().createTextNode(mark(number)));
        to.appendChild(text);
    }

    /// How a note is marked in the text, and before its own text behind the document.
    static String mark(String number) {
        return "［注" + number.replaceAll("[^0-9]", "") + "］";
    }
}
