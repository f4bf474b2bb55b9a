package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.OperationsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// The files on the disk, each under its own check sum: `attachments/ab/cd/abcd…`. The same content is kept once.
@Component
class AttachmentFolder {
    private static final int CHUNK = 64 * 1024;

    private final Path home;
    private final long largest;
    private final VirusScanner scanner;

    AttachmentFolder(OperationsSettings settings, AttachmentSettings attachments, VirusScanner scanner) {
        this.home = settings.data().toAbsolutePath().normalize().resolve("attachments");
        this.largest = attachments.largest().toBytes();
        this.scanner = scanner;
    }

    /// What was kept.
    record Kept(String sha256, long size, FileType type) {}

    /// Writes the content beside its place first, so that a broken upload never looks like a file.
    Kept keep(InputStream content, String name) {
        try {
            Path coming = Files.createTempFile(Files.createDirectories(home.resolve("coming")), "file", "");
            try {
                return place(coming, receive(content, coming), name);
            } finally {
                Files.deleteIfExists(coming);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Where the content lies, for who reads parts of it.
    Path path(String sha256) {
        return home.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private Kept place(Path coming, String sha256, String name) throws IOException {
        long size = Files.size(coming);
        FileType type = FileTypes.detect(coming, name);
        scanner.check(coming);
        Path place = path(sha256);
        Files.createDirectories(place.getParent());
        Files.move(coming, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new Kept(sha256, size, type);
    }

    private String receive(InputStream content, Path coming) throws IOException {
        var digest = sha256();
        long size = 0;
        try (var out = new DigestOutputStream(Files.newOutputStream(coming), digest)) {
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
