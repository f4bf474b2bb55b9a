package gongkai.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A plain PDF of a few pages of Chinese text, set in the reader's own Song face (a predefined CJK font of
/// ISO 32000-1, 9.7.5.2), so that the demo city needs no fonts and no library.
final class DemoPdf {
    private static final int CHARACTERS = 34;
    private static final int LINES = 34;
    private static final int FIRST_PAGE = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private DemoPdf() {}

    static InputStream of(String title, List<String> paragraphs) {
        return new ByteArrayInputStream(new DemoPdf().write(title, paragraphs));
    }

    private byte[] write(String title, List<String> paragraphs) {
        List<List<String>> pages = pages(title, paragraphs);
        put("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>");
        var kids = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            kids.append(FIRST_PAGE + 2 * page).append(" 0 R ");
        }
        object("<< /Type /Pages /Kids [ %s] /Count %d >>".formatted(kids, pages.size()));
        object("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                + " /DescendantFonts [4 0 R] >>");
        object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>");
        object("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
                + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
        for (int page = 0; page < pages.size(); page++) {
            object(("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
                            + " /Contents %d 0 R >>")
                    .formatted(FIRST_PAGE + 2 * page + 1));
            String text = text(pages.get(page));
            object("<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text));
        }
        end();
        return out.toByteArray();
    }

    private static List<List<String>> pages(String title, List<String> paragraphs) {
        var lines = new ArrayList<String>();
        lines.addAll(cut(title));
        lines.add("");
        paragraphs.forEach(paragraph -> lines.addAll(cut("　　" + paragraph)));
        var pages = new ArrayList<List<String>>();
        for (int first = 0; first < lines.size(); first += LINES) {
            pages.add(lines.subList(first, Math.min(lines.size(), first + LINES)));
        }
        return pages;
    }

    private static List<String> cut(String paragraph) {
        var lines = new ArrayList<String>();
        for (int at = 0; at < paragraph.length(); at += CHARACTERS) {
            lines.add(paragraph.substring(at, Math.min(paragraph.length(), at + CHARACTERS)));
        }
        return lines;
    }

    private static String text(List<String> lines) {
        var text = new StringBuilder("BT /F1 14 Tf 20 TL 60 770 Td\n");
        for (String line : lines) {
            text.append('<')
                    .append(HexFormat.of().withUpperCase().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
                    .append("> Tj T*\n");
        }
        return text.append("ET").toString();
    }

    private void object(String content) {
        places.add(out.size());
        put("%d 0 obj\n%s\nendobj\n".formatted(places.size(), content));
    }

    private void end() {
        int table = out.size();
        put("xref\n0 %d\n0000000000 65535 f \n".formatted(places.size() + 1));
        places.forEach(place -> put("%010d 00000 n \n".formatted(place)));
        put("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(places.size() + 1, table));
    }

    private void put(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
