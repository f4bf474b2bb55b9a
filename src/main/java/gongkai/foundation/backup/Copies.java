package gongkai.foundation.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Files and folders, copied and counted, with check sums.
final class Copies {
    private Copies() {}

    /// Writes through an output, packed, and answers the check sum of what lies on the disk.
    static String pack(Path file, Filling filling) throws IOException {
        var digest = sha256();
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest))) {
            filling.into(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Fills a file.
    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    /// A packed file, whose check sum is compared before anything of it is used.
    static InputStream unpack(Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file) || !sha256.equals(sum(file))) {
            throw new BackupFailed("备份已损坏：%s 缺失或者与清单不符。".formatted(file.getFileName()));
        }
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    static String sum(Path file) throws IOException {
        var digest = sha256();
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Copies the files of a folder that are wanted, with who may read them; a folder that is not there has none.
    /// Answers how many they were.
    /// A file that went away meanwhile is passed over.
    static int folder(Path from, Path to, Wanted wanted) throws IOException {
        if (!Files.isDirectory(from)) {
            return 0;
        }
        int[] copied = {0};
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path place = to.resolve(from.relativize(file).toString());
                if (attributes.isRegularFile() && wanted.is(from.relativize(file), file)) {
                    Files.createDirectories(place.getParent());
                    Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
                    copied[0]++;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
        return copied[0];
    }

    /// Which files of a folder are copied.
    interface Wanted {
        boolean is(Path below, Path file) throws IOException;
    }

    /// Whether there is nothing in a folder yet.
    static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
