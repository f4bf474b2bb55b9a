package gongkai.foundation.attachment;

import gongkai.foundation.operations.OperationsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Where the contents of files lie, each under its own check sum, so that the same content is kept once: a folder on
/// the disk, or a bucket that speaks S3, which several servers share.
interface ContentKeeper extends AutoCloseable {
    /// The keeper the settings choose.
    static ContentKeeper chosen(AttachmentSettings settings, OperationsSettings operations) {
        return switch (settings.store()) {
            case FOLDER -> new FolderKeeper(home(operations));
            case S3 -> S3Keeper.open(settings.s3());
        };
    }

    /// The folder of attachments below the data, where files also lie while they come.
    static Path home(OperationsSettings operations) {
        return operations.data().toAbsolutePath().normalize().resolve("attachments");
    }

    /// Keeps a finished file under its check sum; nobody sees it before it is whole. The file may be moved away.
    void put(Path finished, String sha256) throws IOException;

    boolean has(String sha256) throws IOException;

    /// The content from a byte on; who takes it closes it.
    ///
    /// @throws java.nio.file.NoSuchFileException when there is no such content
    InputStream open(String sha256, long from) throws IOException;

    /// The content as a file of this machine, for readers that need one.
    ///
    /// @param scratch a folder where a copy may lie meanwhile
    Lent lend(String sha256, Path scratch) throws IOException;

    /// Forgets a content; that it is not there is no fault.
    void delete(String sha256) throws IOException;

    /// Shows every content that is kept, in no order.
    void each(Visitor visitor) throws IOException;

    /// Ends what was begun before a moment and never finished.
    void abandon(Instant before) throws IOException;

    @Override
    default void close() {
        // A folder needs no end.
    }

    /// A content as it lies there.
    ///
    /// @param since when it was last put
    record Kept(String sha256, long size, Instant since) {}

    /// Looks at contents one by one.
    interface Visitor {
        void see(Kept kept) throws IOException;
    }

    /// A file that may be read until it is given back.
    record Lent(Path file, boolean copied) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (copied) {
                Files.deleteIfExists(file);
            }
        }
    }
}
