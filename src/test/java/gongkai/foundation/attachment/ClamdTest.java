package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks ClamAV's own daemon, which `bin/test` installs, with a list of one virus that we made up.
class ClamdTest {
    private static final String VIRUS = "gongkai-made-up-virus-0001";

    @TempDir
    private static Path folder = Path.of("");

    private static Process daemon;
    private static int port;

    @BeforeAll
    static void startTheDaemon() throws IOException, InterruptedException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path viruses = Files.createDirectory(folder.resolve("viruses"));
        Files.writeString(
                viruses.resolve("own.ndb"),
                "Own.Test:0:*:" + HexFormat.of().formatHex(VIRUS.getBytes(StandardCharsets.US_ASCII)) + "\n");
        Path settings =
                Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                User root
                DatabaseDirectory %s
                LocalSocket %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                StreamMaxLength 1M
                """.formatted(viruses, folder.resolve("socket"), port));
        daemon = new ProcessBuilder("/usr/sbin/clamd", "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        for (int wait = 0; wait < 600 && daemon.isAlive() && !Files.exists(folder.resolve("socket")); wait++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(daemon.isAlive()).as(Files.readString(folder.resolve("log"))).isTrue();
    }

    @AfterAll
    static void stopTheDaemon() throws InterruptedException {
        daemon.destroy();
        assertThat(daemon.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theDaemonPassesWhatIsCleanAndFindsWhatIsNot() throws IOException {
        for (String address : new String[] {"127.0.0.1:" + port, "unix:" + folder.resolve("socket")}) {
            var scanner = scanner(address);

            assertThatCode(() -> scanner.check(file("干净的内容".repeat(20_000)))).doesNotThrowAnyException();
            refused(scanner, file("开头" + VIRUS + "结尾"), AttachmentRefusal.ATTACHMENT_VIRUS);
        }
    }

    @Test
    void aFileTheDaemonDoesNotReadToItsEndIsNotTaken() throws IOException {
        refused(scanner("127.0.0.1:" + port), file("长".repeat(2_000_000)), AttachmentRefusal.ATTACHMENT_SCANNER_LIMIT);
    }

    private static VirusScanner scanner(String address) {
        return new VirusScanner(SampleSettings.with(Map.of("clamav", address, "scan-patience", "30s")));
    }

    private static void refused(VirusScanner scanner, Path file, AttachmentRefusal reason) {
        assertThatThrownBy(() -> scanner.check(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
    }

    private static Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ""), content);
    }
}
