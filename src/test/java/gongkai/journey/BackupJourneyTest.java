package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.foundation.audit.SealAtOnce;
import gongkai.foundation.backup.SavedRows;
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

/// 备份与恢复: a city in a house with a database of its own, as a county runs it. It is copied by the real command while
/// people read; everything it has is deleted; and in what is brought back a browser finds what it found before.
@HouseTest
@Tag("journey")
class BackupJourneyTest {
    private static final Path DATA = TestPlace.of("embedded");
    private static final Place HOUSE = new Place("embedded", DATA);

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
        // The city that moves has the real clock.
        time.pass(Duration.between(time.now(), Instant.now()));
        String keys = folder.resolve("keys").toString();
        var before = look(port, "before");
        move(keys);

        String saved = folder.resolve("saved").toString();
        try (var server = ServerProcess.at(HOUSE, first)) {
            assertThat(look(server.port(), "moved")).isEqualTo(before);
            assertThat(sums(DATA)).isNotEmpty().isEqualTo(sums(Place.of(first).data()));
            Page reader = Screen.open(server.port(), Screen.WIDE, false);
            meanwhile(
                    () -> ServerProcess.command(HOUSE, "backup", saved),
                    () -> reader.navigate("/search?q=公开").status());
            assertThat(server.stop()).isZero();
        }
        assertThat(DATA.resolve("postgres/postmaster.pid")).doesNotExist();
        FileSystemUtils.deleteRecursively(DATA);
        assertThat(DATA).doesNotExist();

        done(ServerProcess.command(HOUSE, "restore", saved, "--keys", keys));
        done(ServerProcess.command(HOUSE, "audit", "verify"));
        String again = folder.resolve("again").toString();
        done(ServerProcess.command(HOUSE, "backup", again));
        assertThat(SavedRows.of(Path.of(again))).isNotEmpty().isEqualTo(SavedRows.of(Path.of(saved)));
        assertThat(sums(DATA)).isEqualTo(sums(Place.of(first).data()));
        try (var server = ServerProcess.at(HOUSE, first)) {
            assertThat(look(server.port(), "after")).isEqualTo(before);
            assertThat(server.stop()).isZero();
        }
    }

    /// From the database of the tests into a house that has its own, on a machine where nothing is.
    private void move(String keys) throws Exception {
        Place here = Place.of(first);
        String moved = folder.resolve("moved").toString();
        done(ServerProcess.command(here, "backup", moved, "--keys", keys));
        FileSystemUtils.deleteRecursively(DATA);
        done(ServerProcess.command(HOUSE, "restore", moved, "--keys", keys));
        assertThat(DATA.resolve("postgres/PG_VERSION")).exists();
    }

    private static void done(Ran ran) {
        assertThat(ran.status()).as(ran.said()).isZero();
    }

    /// Runs a command, and something that answers 200 at the same time.
    private static void meanwhile(Callable<Ran> command, Callable<Integer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.submit(command);
            assertThat(other.call()).isEqualTo(200);
            done(running.get());
        }
    }

    /// What a reader and an officer see, and the bytes of what they take along.
    private Map<String, String> look(int at, String when) {
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
        Screen.picture(officer, "backup-" + when + "-1280");
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
