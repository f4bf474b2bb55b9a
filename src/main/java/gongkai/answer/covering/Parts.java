package gongkai.answer.covering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The parts of an Office file: a zip container.
final class Parts {
    private static final int MOST = 2_000;
    private static final long LARGEST = 300L * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    private Parts() {}

    static Map<String, byte[]> read(byte[] container) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        long all = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = read(zip, LARGEST - all);
                all += content.length;
                parts.put(entry.getName(), content);
                if (parts.size() > MOST) {
                    throw new IOException("too many parts");
                }
            }
        }
        return parts;
    }

    private static byte[] read(ZipInputStream zip, long most) throws IOException {
        var content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
            content.write(chunk, 0, read);
            if (content.size() > most) {
                throw new IOException("too large");
            }
        }
        return content.toByteArray();
    }

    static byte[] write(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : List.copyOf(parts.entrySet())) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return bytes.toByteArray();
    }
}
