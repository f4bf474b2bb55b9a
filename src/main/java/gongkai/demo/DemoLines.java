package gongkai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// The demo city's text files: a thing a line, fields between bars or blanks, lines with # say what follows.
final class DemoLines {
    private DemoLines() {}

    /// All lines, titles too.
    static List<String> all(String file) {
        try {
            return new ClassPathResource("demo/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// The lines between bars.
    static List<List<String>> rows(String file) {
        return all(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(DemoLines::fields)
                .toList();
    }

    static List<String> fields(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    static List<String> words(String line) {
        return List.of(line.strip().split(" +"));
    }
}
