package gongkai.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A file of the repository and its text.
///
/// @param path from the root of the repository, with forward slashes
public record SourceFile(String path, String text) {
    private static final List<String> NOT_OURS = List.of(".git", "target", "data", "node_modules", ".idea", ".vscode");
    private static final int READABLE = 2_000_000;

    public static List<SourceFile> mainJava() {
        return below("src/main/java", ".java");
    }

    public static List<SourceFile> testJava() {
        return below("src/test/java", ".java").stream()
                .filter(file -> !file.path().contains("/walls/fixture/"))
                .toList();
    }

    public static List<SourceFile> allJava() {
        return Stream.concat(mainJava().stream(), testJava().stream()).toList();
    }

    public static List<SourceFile> templates() {
        return below("src/main/jte", ".jte");
    }

    public static List<SourceFile> migrations() {
        return below("src/main/resources/db/migration", ".sql");
    }

    /// Every text file of the repository.
    public static List<SourceFile> everything() {
        return below(".", "");
    }

    public static SourceFile read(String path) {
        try {
            return new SourceFile(path, Files.readString(Path.of(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What a rule finds in these files.
    public static List<String> offences(List<SourceFile> files, Function<SourceFile, List<String>> rule) {
        return files.stream().flatMap(file -> rule.apply(file).stream()).toList();
    }

    public long lines() {
        return text.lines().count();
    }

    /// The name of the file without its folder.
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The path of the folder.
    public String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static List<SourceFile> below(String folder, String ending) {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.map(Path::normalize)
                    .filter(path -> !NOT_OURS.contains(path.getName(0).toString()))
                    .filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
                    .sorted()
                    .flatMap(SourceFile::readText)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Pictures, fonts and the like are no text and are left out.
    private static Stream<SourceFile> readText(Path path) {
        try {
            return Files.size(path) > READABLE
                    ? Stream.empty()
                    : Stream.of(new SourceFile(path.toString().replace('\\', '/'), Files.readString(path)));
        } catch (MalformedInputException noText) {
            return Stream.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
