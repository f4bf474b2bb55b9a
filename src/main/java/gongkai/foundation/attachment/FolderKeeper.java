package gongkai.foundation.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.regex.Pattern;

/// Contents in a folder: `ab/cd/abcd…`. Finished files are moved in at once, so they must lie on the same disk.
final class FolderKeeper implements ContentKeeper {
    static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

    private final Path home;

    FolderKeeper(Path home) {
        this.home = home;
    }

    /// The place of a content below the folder.
    static String place(String sha256) {
        return sha256.substring(0, 2) + '/' + sha256.substring(2, 4) + '/' + sha256;
    }

    private Path path(String sha256) {
        return home.resolve(place(sha256));
    }

    /// A content put anew is as young as the file that came.
    @Override
    public void put(Path finished, String sha256) throws IOException {
        Path place = path(sha256);
        Files.createDirectories(place.getParent());
        Files.move(finished, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean has(String sha256) {
        return Files.isRegularFile(path(sha256));
    }

    @Override
    public InputStream open(String sha256, long from) throws IOException {
        return Channels.newInputStream(
                FileChannel.open(path(sha256), StandardOpenOption.READ).position(from));
    }

    @Override
    public Lent lend(String sha256, Path scratch) throws IOException {
        if (!has(sha256)) {
            throw new NoSuchFileException(sha256);
        }
        return new Lent(path(sha256), false);
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    @Override
    public void each(Visitor visitor) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
                String name = file.getFileName().toString();
                if (found.isRegularFile() && SUM.matcher(name).matches() && file.equals(path(name))) {
                    visitor.see(new Kept(
                            name, found.size(), found.lastModifiedTime().toInstant()));
                }
                return FileVisitResult.CONTINUE;
            }

            /// What went away meanwhile is passed over.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
    }

    /// Nothing is half here: what comes lies apart until it is whole.
    @Override
    public void abandon(Instant before) {
        // See `FileIntake`.
    }
}
