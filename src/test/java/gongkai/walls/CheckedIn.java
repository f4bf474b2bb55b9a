package gongkai.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A generated file that is kept in the repository and must be up to date.
public final class CheckedIn {
    private static final String HOW =
            "%s is out of date. Write it anew with `bin/fmt`, look at the difference, and commit it.";

    private CheckedIn() {}

    /// Compares the file with what it should be; with the switch `gongkai.write` writes it instead.
    public static void assertUpToDate(Path file, String content) {
        if (Boolean.getBoolean("gongkai.write")) {
            write(file, content);
        }
        assertSame(file, content);
    }

    /// Compares and never writes.
    public static void assertSame(Path file, String content) {
        assertThat(file).withFailMessage(HOW, file).exists();
        assertThat(read(file)).withFailMessage(HOW, file).isEqualTo(content);
    }

    private static void write(Path file, String content) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, content);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
