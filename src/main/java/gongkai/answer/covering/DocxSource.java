package gongkai.answer.covering;

import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A Word document. What is shown of it, and what goes into the copy, is one and the same cleaned text: the officer
/// sees all that will go out.
final class DocxSource implements CoverSource {
    private static final String MAIN = "word/document.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String STYLES = "word/styles.xml";
    private static final String NUMBERING = "word/numbering.xml";

    private final Map<String, Document> parts = new LinkedHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<WordText> texts = new ArrayList<>();
    private int pictures;
    private int hidden;

    private DocxSource() {}

    static DocxSource open(byte[] content) throws IOException {
        var parts = Parts.read(content);
        if (!parts.containsKey(MAIN)) {
            throw Refusal.of(CoveringRefusal.COVER_UNREADABLE);
        }
        var source = new DocxSource();
        source.clean(parts);
        source.parts.forEach(source::read);
        return source;
    }

    private void clean(Map<String, byte[]> parts) throws IOException {
        var styles = styles(parts);
        var targets = targets(parts);
        var names = new LinkedHashMap<String, String>();
        targets.keySet().forEach(reference -> names.put(reference, "r" + (names.size() + 1)));
        var cleaner = new WordCleaner(styles, names);
        this.parts.put(MAIN, cleaner.clean(Xml.parse(part(parts, MAIN))));
        for (var target : targets.entrySet()) {
            boolean head = target.getValue().contains("header");
            String name = "word/" + (head ? "header" : "footer") + names.get(target.getKey()) + ".xml";
            this.parts.put(name, cleaner.clean(Xml.parse(part(parts, target.getValue()))));
        }
        for (String name : List.of(STYLES, NUMBERING)) {
            if (parts.containsKey(name)) {
                this.parts.put(name, cleaner.clean(Xml.parse(part(parts, name))));
            }
        }
        for (String name : List.of("word/footnotes.xml", "word/endnotes.xml")) {
            if (parts.containsKey(name)) {
                addNotes(Xml.parse(part(parts, name)), cleaner);
            }
        }
        pictures = cleaner.pictures();
        hidden = cleaner.hidden();
    }

    private static byte[] part(Map<String, byte[]> parts, String name) throws IOException {
        return Optional.ofNullable(parts.get(name)).orElseThrow(() -> new IOException("no such part"));
    }

    private static Map<String, String> styles(Map<String, byte[]> parts) throws IOException {
        var styles = new LinkedHashMap<String, String>();
        if (parts.containsKey(STYLES)) {
            for (Element style : Xml.children(Xml.parse(part(parts, STYLES)).getDocumentElement())) {
                String id = style.getAttributeNS(style.getNamespaceURI(), "styleId");
                if (style.getLocalName().equals("style") && !id.isEmpty()) {
                    styles.put(id, "s" + (styles.size() + 1));
                }
            }
        }
        return styles;
    }

    /// The headers and footers by their references.
    private static Map<String, String> targets(Map<String, byte[]> parts) throws IOException {
        var targets = new LinkedHashMap<String, String>();
        if (parts.containsKey(RELATIONS)) {
            for (Element relation :
                    Xml.children(Xml.parse(part(parts, RELATIONS)).getDocumentElement())) {
                String type = relation.getAttribute("Type");
                String target = relation.getAttribute("Target");
                String part = target.startsWith("/") ? target.substring(1) : "word/" + target;
                if ((type.endsWith("/header") || type.endsWith("/footer")) && parts.containsKey(part)) {
                    targets.put(relation.getAttribute("Id"), part);
                }
            }
        }
        return targets;
    }

    /// Notes stand behind the text in the copy, each with its mark.
    private void addNotes(Document notes, WordCleaner cleaner) {
        var body = Xml.children(main().getDocumentElement()).getFirst();
        var end = Xml.children(body).stream()
                .filter(child -> child.getLocalName().equals("sectPr"))
                .findFirst();
        for (Element note : Xml.children(notes.getDocumentElement())) {
            String number = note.getAttributeNS(WordNames.W, "id");
            if (!note.getAttributeNS(WordNames.W, "type").isEmpty()) {
                continue;
            }
            for (Element paragraph : Xml.all(note, WordNames.W, "p")) {
                var part = Xml.empty();
                part.appendChild(part.importNode(paragraph, true));
                var fresh = (Element) main().importNode(cleaner.clean(part).getDocumentElement(), true);
                var run = main().createElementNS(WordNames.W, "w:r");
                var text = main().createElementNS(WordNames.W, "w:t");
                text.setTextContent(WordCleaner.mark(number));
                run.appendChild(text);
                fresh.insertBefore(run, WordCleaner.child(fresh, "r").orElse(null));
                body.insertBefore(fresh, end.orElse(null));
            }
        }
    }

    private Document main() {
        return Optional.ofNullable(parts.get(MAIN)).orElseThrow();
    }

    private void read(String name, Document part) {
        String where = name.equals(MAIN) ? "正文" : name.contains("header") ? "页眉" : "页脚";
        int number = 0;
        for (Element paragraph : Xml.all(part, WordNames.W, "p")) {
            var text = WordText.of(paragraph);
            if (!text.text().isBlank()) {
                number++;
                pieces.add(new Piece(pieces.size() + 1, "%s第 %d 段".formatted(where, number), text.text()));
                texts.add(text);
            }
        }
    }

    @Override
    public SourceKind kind() {
        return SourceKind.DOCX;
    }

    @Override
    public List<SheetSize> sheets() {
        return List.of();
    }

    @Override
    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    @Override
    public byte[] picture(int page) {
        throw Refusal.of(CoveringRefusal.COVER_BEYOND_PAGE);
    }

    @Override
    public List<Hit> find(String words) {
        return Blocks.find(pieces, words);
    }

    @Override
    public List<String> wordsAt(CoverPlace place) {
        return Blocks.textAt(pieces, place);
    }

    @Override
    public Rebuilt rebuild(List<Strike> strikes, Progress progress) {
        for (int piece = 1; piece <= texts.size(); piece++) {
            texts.get(piece - 1).strike(Blocks.of(piece, strikes));
        }
        return new Rebuilt(WordPackage.write(parts), "docx", leftOut());
    }

    private List<String> leftOut() {
        var leftOut = new ArrayList<String>();
        leftOut.add("批注、修订痕迹、域代码和文档属性");
        if (pictures > 0) {
            leftOut.add("%d 处图片、公式或者文本框；要保留的，请另存为 PDF 再遮盖".formatted(pictures));
        }
        if (hidden > 0) {
            leftOut.add("%d 处隐藏的文字".formatted(hidden));
        }
        return leftOut;
    }

    @Override
    public void close() {
        parts.clear();
    }
}
