package gongkai.oversee.reportreading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// The XML parts of a packed file (DOCX, XLSX, OFD). Pictures are passed over, and a file that unpacks to more than any
/// report holds is given up: nobody's memory is at the mercy of a file.
final class PackedFile {
    private static final int MOST = 48 * 1024 * 1024;
    private static final int MOST_PARTS = 4_000;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private PackedFile() {}

    static PackedFile open(byte[] bytes) throws IOException {
        PackedFile file = new PackedFile();
        long left = MOST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++seen > MOST_PARTS) {
                    throw new IOException("too many parts");
                }
                boolean wanted =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                byte[] part = take(zip, left, wanted);
                left -= part.length;
                if (wanted) {
                    file.parts.put(name(entry.getName()), part);
                }
            }
        } catch (IllegalArgumentException unreadableName) {
            throw new IOException(unreadableName);
        }
        return file;
    }

    private static byte[] take(InputStream zip, long most, boolean wanted) throws IOException {
        var taken = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        long size = 0;
        for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
            size += n;
            if (size > most) {
                throw new IOException("unpacks to more than a report holds");
            }
            if (wanted) {
                taken.write(buffer, 0, n);
            }
        }
        return taken.toByteArray();
    }

    private static String name(String entry) {
        String name = entry.replace('\\', '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Optional<Document> xml(String name) {
        return Optional.ofNullable(parts.get(name(name)))
                .map(bytes -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser()));
    }
}
