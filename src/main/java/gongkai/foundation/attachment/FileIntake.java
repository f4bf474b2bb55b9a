package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.OperationsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Receives files: written to the disk as they come, named by their check sum, looked at, and only then kept. However
/// large a file is, one chunk of it is in memory.
@Component
class FileIntake {
    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
    static final String COMING = "coming";
    private static final int CHUNK = 64 * 1024;

    private final ContentKeeper keeper;
    private final Path coming;
    private final long largest;
    private final VirusScanner scanner;

    FileIntake(
            ContentKeeper keeper, OperationsSettings settings, AttachmentSettings attachments, VirusScanner scanner) {
        this.keeper = keeper;
        this.coming = ContentKeeper.home(settings).resolve(COMING);
        this.largest = attachments.largest().toBytes();
        this.scanner = scanner;
    }

    /// What was kept.
    record Kept(String sha256, long size, FileType type) {}

    /// Where files lie while they come, and copies while they are read.
    Path scratch() {
        return coming;
    }

    /// Writes the content beside its place first, so that a broken upload never looks like a file.
    Kept keep(InputStream content, String name) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(coming), "file", "");
            try {
                String sha256 = receive(content, file);
                long size = Files.size(file);
                FileType type = FileTypes.detect(file, name);
                scanner.check(file);
                put(file, sha256);
                return new Kept(sha256, size, type);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Looks at the content as at every other, and gives it back instead of keeping it.
    Examined examine(InputStream content, String name) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(coming), "file", "");
            boolean fine = false;
            try {
                String sha256 = receive(content, file);
                FileType type = FileTypes.detect(file, name);
                scanner.check(file);
                var examined = new Examined(FileNames.clean(name, type), type, sha256, Files.size(file), file);
                fine = true;
                return examined;
            } finally {
                if (!fine) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Removes what a crash left half: what still comes in is written to all the time, and so is young.
    void clear(Instant before) throws IOException {
        if (!Files.isDirectory(coming)) {
            return;
        }
        try (var halves = Files.list(coming)) {
            for (Path half : halves.toList()) {
                if (Files.getLastModifiedTime(half).toInstant().isBefore(before)) {
                    Files.deleteIfExists(half);
                }
            }
        } catch (NoSuchFileException done) {
            LOG.debug("a file was finished meanwhile", done);
        }
    }

    /// A full disk or a bucket that does not answer is not the fault of who uploads, and may be over soon.
    private void put(Path file, String sha256) {
        try {
            keeper.put(file, sha256);
        } catch (IOException away) {
            LOG.error("附件没有存成", away);
            throw Refusal.of(AttachmentRefusal.ATTACHMENT_NOT_KEPT);
        }
    }

    private String receive(InputStream content, Path file) throws IOException {
        var digest = sha256();
        long size = 0;
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > largest) {
                    throw Refusal.of(AttachmentRefusal.ATTACHMENT_TOO_LARGE);
                }
                out.write(chunk, 0, read);
            }
        }
        if (size == 0) {
            throw Refusal.of(AttachmentRefusal.ATTACHMENT_EMPTY);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
