package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Asks ClamAV's own daemon.
class ClamdTest {
    @TempDir
    private static Path folder = Path.of("");

    private static LoopbackClamd daemon;

    @BeforeAll
    static void startTheDaemon() throws IOException, InterruptedException {
        daemon = LoopbackClamd.start(folder);
    }

    @AfterAll
    static void stopTheDaemon() throws InterruptedException {
        daemon.close();
    }

    @Test
    void theDaemonPassesWhatIsCleanAndFindsWhatIsNot() throws IOException {
        for (String address : new String[] {daemon.tcp(), daemon.unix()}) {
            var scanner = scanner(address);

            assertThatCode(() -> scanner.check(file("干净的内容".repeat(20_000)))).doesNotThrowAnyException();
            refused(scanner, file("开头" + LoopbackClamd.VIRUS + "结尾"), AttachmentRefusal.ATTACHMENT_VIRUS);
        }
    }

    @Test
    void aFileTheDaemonDoesNotReadToItsEndIsNotTaken() throws IOException {
        refused(scanner(daemon.tcp()), file("长".repeat(2_000_000)), AttachmentRefusal.ATTACHMENT_SCANNER_LIMIT);
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
