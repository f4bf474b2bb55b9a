package gongkai.foundation.typesetting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of one PDF and what was written with them.
///
/// Some fonts draw 月 U+6708 and the radical ⽉ U+2F49 with one glyph; the library then says of the glyph the lower of
/// the two, and whoever copies or searches the text finds radicals. Where that happens the table of what each glyph
/// stands for is written anew from what was really written.
final class EmbeddedFonts {
    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String TAIL = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;
    private static final int MOST_IN_A_BLOCK = 100;

    private final PDDocument document;
    private final Map<ShelfFont, PDType0Font> embedded = new LinkedHashMap<>();
    private final Map<ShelfFont, Map<Integer, Integer>> written = new HashMap<>();

    EmbeddedFonts(PDDocument document) {
        this.document = document;
    }

    /// The font, with a note of what is about to be written with it.
    PDType0Font of(ShelfFont font, String text) throws IOException {
        PDType0Font known = embedded.get(font);
        if (known == null) {
            known = PDType0Font.load(document, font.font(), true);
            embedded.put(font, known);
        }
        var glyphs = written.computeIfAbsent(font, each -> new TreeMap<>());
        text.codePoints().forEach(character -> glyphs.putIfAbsent(font.glyph(character), character));
        return known;
    }

    /// Whether the library's own tables say what was written.
    boolean isPlain() {
        return written.entrySet().stream()
                .allMatch(font -> font.getValue().entrySet().stream()
                        .allMatch(glyph -> font.getKey().standsFor(glyph.getKey()) == glyph.getValue()));
    }

    /// Writes the tables anew in the finished document, whose fonts stand in the order in which they were first used.
    void mend(PDDocument finished) throws IOException {
        var tables = new HashMap<String, String>();
        embedded.forEach((font, type) -> tables.put(bare(type.getName()), table(written.getOrDefault(font, Map.of()))));
        for (var page : finished.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                COSDictionary font = page.getResources().getFont(name).getCOSObject();
                String table = tables.get(bare(String.valueOf(font.getNameAsString(COSName.BASE_FONT))));
                if (table != null && font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray) {
                    var stream = new PDStream(finished);
                    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(table.getBytes(StandardCharsets.US_ASCII));
                    }
                    font.setItem(COSName.TO_UNICODE, stream);
                }
            }
        }
    }

    /// A subset's name begins with six letters and a plus.
    private static String bare(String name) {
        return name.substring(name.indexOf('+') + 1);
    }

    private static String table(Map<Integer, Integer> glyphs) {
        var lines = glyphs.entrySet().stream()
                .map(each -> "<%04X> <%s>".formatted(each.getKey(), utf16(each.getValue())))
                .toList();
        var table = new StringBuilder(HEAD);
        for (int from = 0; from < lines.size(); from += MOST_IN_A_BLOCK) {
            var block = lines.subList(from, Math.min(lines.size(), from + MOST_IN_A_BLOCK));
            table.append(block.size()).append(" beginbfchar\n");
            table.append(block.stream().collect(Collectors.joining("\n", "", "\nendbfchar\n")));
        }
        return table.append(TAIL).toString();
    }

    private static String utf16(int character) {
        var hex = new StringBuilder();
        for (char each : Character.toChars(character)) {
            hex.append("%04X".formatted((int) each));
        }
        return hex.toString();
    }
}
