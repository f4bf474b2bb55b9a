package gongkai.foundation.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Files made to harm, byte by byte as those who make such files make them.
final class Hostile {
    private static final byte[] WORDS = "说明".getBytes(StandardCharsets.UTF_8);
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    private Hostile() {}

    /// An archive whose second entry stands in the list at its end alone: between the two contents are four bytes at
    /// which readers from the front stop.
    static byte[] listedOnly(String seen, String hidden) {
        byte[] whole = two(seen, hidden);
        var numbers = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int end = find(numbers, END, 0);
        int list = numbers.getInt(end + 16);
        int second = find(numbers, CENTRAL, list + 4);
        int content = numbers.getInt(second + 42);
        numbers.putInt(second + 42, content + 4);
        numbers.putInt(end + 16, list + 4);
        return joined(whole, content, new byte[4], content);
    }

    /// An archive whose second entry the list at its end does not name.
    static byte[] unlisted(String seen, String hidden) {
        byte[] whole = two(seen, hidden);
        var numbers = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int end = find(numbers, END, 0);
        int second = find(numbers, CENTRAL, numbers.getInt(end + 16) + 4);
        numbers.putShort(end + 8, (short) 1);
        numbers.putShort(end + 10, (short) 1);
        numbers.putInt(end + 12, second - numbers.getInt(end + 16));
        return joined(whole, second, new byte[0], end);
    }

    private static byte[] two(String first, String second) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(first, WORDS);
        entries.put(second, WORDS);
        return Office.zip(entries);
    }

    private static int find(ByteBuffer numbers, int signature, int from) {
        for (int at = from; at + 4 <= numbers.limit(); at++) {
            if (numbers.getInt(at) == signature) {
                return at;
            }
        }
        throw new IllegalArgumentException("no such part");
    }

    private static byte[] joined(byte[] whole, int until, byte[] between, int from) {
        var out = new ByteArrayOutputStream();
        out.write(whole, 0, until);
        out.writeBytes(between);
        out.write(whole, from, whole.length - from);
        return out.toByteArray();
    }

    /// An office document one part of which is of this type, under a name that says nothing.
    static byte[] declared(String type) {
        return Office.zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/a/b.bin\" ContentType=\"%s\"/></Types>"
                        .formatted(type)
                        .getBytes(StandardCharsets.UTF_8),
                "a/b.bin",
                WORDS));
    }

    /// A workbook whose only sheet is a macro sheet of version 4: the byte that says so stands behind its name's place.
    static byte[] xlsWithMacroSheet() throws IOException {
        byte[] book = Office.xls("=EXEC(\"calc.exe\")");
        for (int at = 0; at + 12 < book.length; at++) {
            boolean sheet = book[at] == (byte) 0x85 && book[at + 1] == 0 && book[at + 3] == 0 && book[at + 8] == 0;
            if (sheet && new String(book, at + 12, 4, StandardCharsets.UTF_16LE).equals("表一")) {
                book[at + 9] = 1;
                return book;
            }
        }
        throw new IllegalArgumentException("no sheet");
    }

    /// A show as PowerPoint writes it, reduced to the record that says whether it has macros.
    static byte[] ppt(boolean macros) throws IOException {
        var atom = record(2, 0x0400, 12).putInt(7).putInt(macros ? 1 : 0).putInt(2);
        var vba = record(0xF, 0x03FF, atom.capacity()).put(atom.array());
        var info = record(0xF, 0x07D0, vba.capacity()).put(vba.array());
        var document = record(0xF, 0x03E8, info.capacity()).put(info.array());
        var filled = record(0, 0x0FA0, 8192);
        try (var compound = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var show = joined(document.array(), document.capacity(), filled.array(), document.capacity());
            compound.createDocument(new ByteArrayInputStream(show), "PowerPoint Document");
            compound.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static ByteBuffer record(int version, int kind, int length) {
        return ByteBuffer.allocate(8 + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) version)
                .putShort((short) kind)
                .putInt(length);
    }

    /// A text in which another document lies that has macros.
    static byte[] docWithObjectThatHasMacros() throws IOException {
        try (var compound = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            compound.createDocument(new ByteArrayInputStream(new byte[8192]), "WordDocument");
            compound.getRoot()
                    .createDirectory("ObjectPool")
                    .createDirectory("_1234567890")
                    .createDirectory("_VBA_PROJECT_CUR");
            compound.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /// A PDF with a link that does this, and does it when it is opened as well.
    ///
    /// @param packed whether its objects are packed into streams, as programs of today do
    static byte[] pdf(PDAction action, boolean packed) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            var link = new PDAnnotationLink();
            link.setAction(action);
            page.getAnnotations().add(link);
            document.getDocumentCatalog().setOpenAction(action);
            document.save(out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    static byte[] lockedPdf() throws IOException {
        try (var document = Loader.loadPDF(Office.pdf("notice"));
                var out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        }
    }

    /// One stream of objects that is blanks and nothing else.
    static byte[] pdfBomb(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII));
        try (var packed = new DeflaterOutputStream(out)) {
            byte[] blanks = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                packed.write(blanks);
            }
        }
        return out.toByteArray();
    }
}
