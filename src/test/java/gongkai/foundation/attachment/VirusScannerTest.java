package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirusScannerTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void withoutAScannerNobodyIsAsked() throws IOException {
        var scanner = new VirusScanner(settings(Optional.empty()));

        assertThatCode(() -> scanner.check(file("任何内容"))).doesNotThrowAnyException();
    }

    @Test
    void aFileNobodyCouldLookAtIsNotTaken() throws IOException {
        try (var daemon = new Daemon()) {
            var scanner = new VirusScanner(settings(Optional.of("127.0.0.1:" + daemon.port())));
            refused(scanner, "STRANGE", AttachmentRefusal.ATTACHMENT_SCANNER_AWAY);
            refused(scanner, "SILENT", AttachmentRefusal.ATTACHMENT_SCANNER_AWAY);
        }
        refused(
                new VirusScanner(settings(Optional.of("unix:" + folder.resolve("nobody")))),
                "内容",
                AttachmentRefusal.ATTACHMENT_SCANNER_AWAY);
    }

    @Test
    void aWrongAddressIsSaidAtTheStart() {
        assertThatThrownBy(() -> new VirusScanner(settings(Optional.of("clamav"))))
                .hasMessageContaining("gongkai.attachment.clamav")
                .hasMessageContaining("主机:端口");
    }

    private void refused(VirusScanner scanner, String content, AttachmentRefusal reason) throws IOException {
        var file = file(content);
        assertThatThrownBy(() -> scanner.check(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ""), content);
    }

    private static AttachmentSettings settings(Optional<String> clamav) {
        return SampleSettings.with(clamav.map(address -> Map.of("clamav", address, "scan-patience", "2s"))
                .orElse(Map.of()));
    }

    /// A daemon in trouble: what it says of every file is no verdict. `ClamdTest` asks a sound one.
    private static final class Daemon implements AutoCloseable {
        private final ServerSocket server;

        Daemon() throws IOException {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.startVirtualThread(this::serve);
        }

        int port() {
            return server.getLocalPort();
        }

        private void serve() {
            while (!server.isClosed()) {
                try (var visitor = server.accept()) {
                    answer(visitor);
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private static void answer(Socket visitor) throws IOException {
            var in = new DataInputStream(visitor.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            var content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            if (content.toString(StandardCharsets.UTF_8).equals("SILENT")) {
                in.read();
                return;
            }
            visitor.getOutputStream().write("stream: Can't open file. ERROR\0".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
