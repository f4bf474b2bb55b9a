package gongkai.foundation.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.zip.GZIPOutputStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import tools.jackson.databind.json.JsonMapper;

/// A file of archived entries: gzip, one JSON object a line, with all that is needed to compute each leaf again.
final class ArchiveFile {
    private static final int BLOCK = 1 << 16;
    private static final HexFormat HEX = HexFormat.of();

    private ArchiveFile() {}

    /// The SM3 hash of a file's bytes.
    static byte[] digest(Path file) {
        var digest = new SM3Digest();
        try (InputStream content = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                digest.update(block, 0, read);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        byte[] hash = new byte[Canonical.HASH_BYTES];
        digest.doFinal(hash, 0);
        return hash;
    }

    /// Writes entries one after another.
    static final class Writer implements AutoCloseable {
        private final JsonMapper json = JsonMapper.shared();
        private final OutputStream out;
        private long count;

        Writer(Path file) throws IOException {
            this.out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), BLOCK);
        }

        long count() {
            return count;
        }

        void write(StoredEntry row, long seal) throws IOException {
            var entry = row.entry();
            var fields = new LinkedHashMap<String, Object>();
            fields.put("number", row.id());
            fields.put("seal", seal);
            fields.put("at", entry.at().toString());
            fields.put("actor", entry.actor());
            fields.put("action", entry.action());
            fields.put("subject", entry.subject());
            fields.put("organ", entry.organ());
            fields.put("detail", entry.detail());
            fields.put("digest", entry.digest().map(ContentDigest::hex).orElse(""));
            fields.put("salt", HEX.formatHex(row.salt()));
            fields.put("mac", HEX.formatHex(row.mac()));
            out.write((json.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8));
            count++;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
