package gongkai.answer.covering;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/// A font without shapes: every character is a blank of one em, and a table says how it reads.
final class UnseenFont {
    private static final int MOST = 250;
    private static final int LINES = 100;
    private static final int EM = 1000;
    private static final COSName BLANK = COSName.getPDFName("g");

    private final List<String> characters = new ArrayList<>();

    boolean isFull() {
        return characters.size() >= MOST;
    }

    int add(String character) {
        characters.add(character);
        return characters.size() - 1;
    }

    PDFont make(PDDocument document) throws IOException {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, EM, EM));
        var matrix = new COSArray();
        matrix.setFloatArray(new float[] {1f / EM, 0, 0, 1f / EM, 0, 0});
        font.setItem(COSName.FONT_MATRIX, matrix);
        var shapes = new COSDictionary();
        shapes.setItem(BLANK, stream(document, EM + " 0 d0"));
        font.setItem(COSName.CHAR_PROCS, shapes);
        font.setItem(COSName.ENCODING, encoding());
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, characters.size() - 1);
        var widths = new COSArray();
        characters.forEach(each -> widths.add(COSInteger.get(EM)));
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, readings()));
        return new PDType3Font(font);
    }

    private COSDictionary encoding() {
        var names = new COSArray();
        names.add(COSInteger.ZERO);
        characters.forEach(each -> names.add(BLANK));
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        return encoding;
    }

    private static COSArray numbers(int... numbers) {
        var array = new COSArray();
        for (int number : numbers) {
            array.add(COSInteger.get(number));
        }
        return array;
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private String readings() {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CMapName /Unseen def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                """);
        for (int from = 0; from < characters.size(); from += LINES) {
            int to = Math.min(characters.size(), from + LINES);
            map.append(to - from).append(" beginbfchar\n");
            for (int code = from; code < to; code++) {
                byte[] reading = characters.get(code).getBytes(StandardCharsets.UTF_16BE);
                map.append("<%02X> <%s>\n"
                        .formatted(code, HexFormat.of().formatHex(reading).toUpperCase(Locale.ROOT)));
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
