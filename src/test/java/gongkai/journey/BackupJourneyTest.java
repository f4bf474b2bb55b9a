package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.foundation.audit.SealAtOnce;
import gongkai.house.HouseTest;
import gongkai.house.ServerProcess;
import gongkai.house.ServerProcess.Place;
import gongkai.house.ServerProcess.Ran;
import gongkai.house.TestPlace;
import gongkai.house.TestTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/// 备份与恢复: the city is copied by the real command while people read; everything is lost; the copy is brought back
/// into an empty database and an empty folder, and a browser finds there what it found before.
@HouseTest
@Tag("journey")
class BackupJourneyTest {
    private static final Path RESTORED = TestPlace.of("restored");

    private final ApplicationContext first;
    private final LoadedCity city;
    private final SealAtOnce sealing;
    private final TestTime time;
    private final int port;

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    BackupJourneyTest(
            ApplicationContext first, LoadedCity city, SealAtOnce sealing, TestTime time, @LocalServerPort int port) {
        this.first = first;
        this.city = city;
        this.sealing = sealing;
        this.time = time;
        this.port = port;
    }

    @Test
    void whatWasSavedAndLostIsFoundAgainUnchanged() throws Exception {
        city.load();
        sealing.seal();
        // The restored city has the real clock.
        time.pass(Duration.between(time.now(), Instant.now()));
        var before = look(port);
        Place here = Place.of(first);
        String saved = folder.resolve("saved").toString();
        String keys = folder.resolve("keys").toString();

        Page reader = Screen.open(port, Screen.WIDE, false);
        var backup = meanwhile(
                () -> ServerProcess.command(here, "backup", saved, "--keys", keys),
                () -> reader.navigate("/search?q=公开").status());
        assertThat(backup.status()).as(backup.said()).isZero();

        FileSystemUtils.deleteRecursively(RESTORED);
        Place there = Place.empty(RESTORED);
        var restore = ServerProcess.command(there, "restore", saved, "--keys", keys);
        assertThat(restore.status()).as(restore.said()).isZero();

        var intact = meanwhile(() -> ServerProcess.command(there, "audit", "verify"), () -> {
            try (var restored = ServerProcess.at(there, first)) {
                assertThat(look(restored.port())).isEqualTo(before);
                return 200;
            }
        });
        assertThat(intact.status()).as(intact.said()).isZero();
        assertThat(sums(RESTORED)).isNotEmpty().isEqualTo(sums(here.data()));
    }

    /// Runs a command, and something that answers 200 at the same time.
    private static Ran meanwhile(Callable<Ran> command, Callable<Integer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.submit(command);
            assertThat(other.call()).isEqualTo(200);
            return running.get();
        }
    }

    /// What a reader and an officer see, and the bytes of what they take along.
    private Map<String, String> look(int at) {
        Map<String, String> seen = new LinkedHashMap<>();
        Page reader = Screen.open(at, Screen.WIDE, false);
        var document = city.documentWithAttachment();
        for (String path : List.of(
                "/search?q=公开&order=newest",
                "/search?q=高龄津贴",
                "/search?q=" + document.title(),
                "/publish/documents",
                document.path())) {
            seen.put(path, main(reader, path));
        }
        String file = reader.locator("a[href*='/attachments/']").first().getAttribute("href");
        var download = reader.waitForDownload(
                () -> reader.locator("a[href*='/attachments/']").first().click());
        seen.put(file, sum(download.path()));

        Page officer = Screen.signedIn(at, Screen.WIDE, false, LoadedCity.OFFICER);
        for (String path : List.of("/console/requests", "/console/letters", city.openRequestPath())) {
            seen.put(path, main(officer, path));
        }
        Screen.picture(officer, "backup-" + (at == port ? "before" : "after") + "-1280");
        return seen;
    }

    private static String main(Page page, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        String text = page.locator("main").textContent().replaceAll("\\s+", " ");
        assertThat(text).as(path).hasSizeGreaterThan(100);
        // Of one day's documents the index that was made anew may name another first; their number is the same.
        String seen = path.contains("order=newest") ? text.replaceAll(".*(共 \\d+ 条).*", "$1") : text;
        return seen.replaceAll("http://127\\.0\\.0\\.1:\\d+", "");
    }

    /// The check sums of all attachments, by the place where they lie.
    private static Map<String, String> sums(Path data) throws IOException {
        Path home = data.resolve("attachments");
        Map<String, String> sums = new TreeMap<>();
        try (var files = Files.walk(home)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> sums.put(home.relativize(file).toString(), sum(file)));
        }
        return sums;
    }

    private static String sum(Path file) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            return java.util.HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException | java.security.NoSuchAlgorithmException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
