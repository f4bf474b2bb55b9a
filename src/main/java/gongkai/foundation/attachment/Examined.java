package gongkai.foundation.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that was received and looked at as every other, and is kept nowhere by this room: whoever asked keeps it in
/// a way of their own, sealed for example. It lies on the disk until it is closed, and is gone then.
///
/// @param type what it is by its content
/// @param size in bytes
public record Examined(String name, FileType type, String sha256, long size, Path file) implements AutoCloseable {
    /// The content; who takes it closes it.
    public InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// The whole content, for who has set a limit to it or cannot work otherwise.
    public byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stubborn) {
            throw new UncheckedIOException(stubborn);
        }
    }
}
