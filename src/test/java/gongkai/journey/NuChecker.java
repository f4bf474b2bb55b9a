package gongkai.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The Nu HTML checker, in a process of its own: its libraries are not ours. It judges the HTML as the server sent it,
/// of the pages a browser has walked.
final class NuChecker {
    private static final Path LIBRARIES = Path.of("target/nu.classpath");
    private static final Path FOLDER = Path.of("target/screens/html");
    private static final Map<Page, Response> NEWEST = new ConcurrentHashMap<>();

    private NuChecker() {}

    /// Keeps the newest answer of this window at hand.
    static void watch(Page page) {
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
                NEWEST.put(page, response);
            }
        });
    }

    /// Forgets the pages of the run before.
    static void begin() {
        try (Stream<Path> pages = Files.exists(FOLDER) ? Files.list(FOLDER) : Stream.empty()) {
            for (Path page : pages.toList()) {
                Files.delete(page);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Lays the page that the window shows by for the checker.
    static void keep(Page page, String name) {
        var response = NEWEST.get(page);
        if (response != null) {
            try {
                Files.createDirectories(FOLDER);
                Files.write(FOLDER.resolve(name + ".html"), response.body());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /// What is wrong with the pages laid by, one line each.
    static List<String> errors() {
        if (!Files.exists(LIBRARIES)) {
            throw new IllegalStateException("the Nu checker is missing: bin/test writes " + LIBRARIES);
        }
        try (Stream<Path> pages = Files.list(FOLDER)) {
            var words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xss8m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    Files.readString(LIBRARIES).strip(),
                    "nu.validator.client.SimpleCommandLineValidator",
                    "--errors-only"));
            pages.map(Path::toString).sorted().forEach(words::add);
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said.lines()
                    .map(line -> line.replaceFirst("^.*/screens/html/", ""))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
