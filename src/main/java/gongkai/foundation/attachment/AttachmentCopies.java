package gongkai.foundation.attachment;

import gongkai.foundation.backup.SavedFiles;
import gongkai.foundation.operations.OperationsSettings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The files in a backup: in folders by check sum, whatever keeps them in the house, so that a backup of a bucket can
/// be brought back into a folder and the other way round.
@Component
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentCopies implements SavedFiles {
    private static final String FOLDER = "attachments";

    private final AttachmentSettings settings;
    private final OperationsSettings operations;

    AttachmentCopies(AttachmentSettings settings, OperationsSettings operations) {
        this.settings = settings;
        this.operations = operations;
    }

    @Override
    public int save(Path backup) throws IOException {
        int[] saved = {0};
        try (var keeper = ContentKeeper.chosen(settings, operations)) {
            keeper.each(kept -> saved[0] += save(keeper, kept.sha256(), backup.resolve(FOLDER)));
        }
        return saved[0];
    }

    /// Nought when it went away meanwhile.
    private static int save(ContentKeeper keeper, String sha256, Path folder) throws IOException {
        Path place = folder.resolve(FolderKeeper.place(sha256));
        var beside = Objects.requireNonNull(place.getParent());
        Files.createDirectories(beside);
        try (var lent = keeper.lend(sha256, beside)) {
            if (lent.copied()) {
                Files.move(lent.file(), place);
            } else {
                Files.copy(lent.file(), place, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return 1;
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    @Override
    public int bringBack(Path backup) throws IOException {
        Path folder = backup.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Path coming = Files.createDirectories(ContentKeeper.home(operations).resolve(FileIntake.COMING));
        try (var keeper = ContentKeeper.chosen(settings, operations);
                var inside = Files.walk(folder)) {
            List<Path> files = inside.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                bringBack(keeper, file, coming);
            }
            return files.size();
        }
    }

    /// An attachment is named by its check sum.
    private static void bringBack(ContentKeeper keeper, Path file, Path coming) throws IOException {
        String name = file.getFileName().toString();
        if (!sum(file).equals(name)) {
            throw new IOException("备份已损坏：附件 %s 与它的校验值不符。".formatted(name));
        }
        Path copy = Files.createTempFile(coming, "back", "");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            keeper.put(copy, name);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String sum(Path file) throws IOException {
        var digest = FileIntake.sha256();
        byte[] chunk = new byte[64 * 1024];
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
