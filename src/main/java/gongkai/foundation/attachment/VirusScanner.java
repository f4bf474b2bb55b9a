package gongkai.foundation.attachment;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.Mainstay;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks ClamAV about a file, where one is configured: the daemon's INSTREAM command, chunks with their length before
/// them, a chunk of length nought at the end. When the scanner does not answer, the file is refused: a file that
/// nobody looked at must not slip in because the scanner is down.
@Component
class VirusScanner implements Mainstay {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final String TOO_LARGE = "INSTREAM size limit exceeded";

    private static final String PONG = "PONG";
    private static final int GREETING_SECONDS = 3;

    private final Optional<SocketAddress> scanner;
    private final Duration patience;

    VirusScanner(AttachmentSettings settings) {
        this.scanner = settings.clamav().map(VirusScanner::address);
        this.patience = settings.scanPatience();
    }

    /// Refuses when the scanner finds something or cannot be asked.
    void check(Path file) {
        scanner.map(address -> ask(address, file)).ifPresent(answer -> {
            if (answer.endsWith("FOUND")) {
                LOG.warn("病毒检查未通过：{}", answer);
                throw Refusal.of(AttachmentRefusal.ATTACHMENT_VIRUS);
            }
            if (answer.startsWith(TOO_LARGE)) {
                LOG.warn("文件超过了病毒检查服务能检查的大小（StreamMaxLength）");
                throw Refusal.of(AttachmentRefusal.ATTACHMENT_SCANNER_LIMIT);
            }
            if (!answer.endsWith("OK")) {
                LOG.error("病毒检查没有给出结果：{}", answer);
                throw Refusal.of(AttachmentRefusal.ATTACHMENT_SCANNER_AWAY);
            }
        });
    }

    @Override
    public String name() {
        return "病毒检查";
    }

    @Override
    public State state() {
        return scanner.map(address -> isThere(address)
                        ? new State(true, "可以检查。")
                        : new State(false, "没有回答，现在收不下任何文件。请看 ClamAV 是否在运行。"))
                .orElse(new State(true, "没有配置，文件按类型和内容检查。"));
    }

    private static boolean isThere(SocketAddress address) {
        var answer = CompletableFuture.supplyAsync(
                () -> {
                    try (var channel = open(address)) {
                        Channels.newOutputStream(channel).write("zPING\0".getBytes(StandardCharsets.US_ASCII));
                        byte[] said = Channels.newInputStream(channel).readNBytes(PONG.length());
                        return new String(said, StandardCharsets.US_ASCII);
                    } catch (IOException away) {
                        return "";
                    }
                },
                Thread::startVirtualThread);
        return answer.completeOnTimeout("", GREETING_SECONDS, TimeUnit.SECONDS)
                .join()
                .equals(PONG);
    }

    /// The scanner's answer; empty words when it gave none in time.
    private String ask(SocketAddress address, Path file) {
        try (var channel = open(address)) {
            var answer = CompletableFuture.supplyAsync(() -> talk(channel, file), Thread::startVirtualThread);
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException away) {
            LOG.error("病毒检查服务没有回答", away);
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String talk(SocketChannel channel, Path file) {
        try {
            try {
                send(channel, file);
            } catch (IOException brokenOff) {
                // The daemon hangs up on what is too large for it, and says so before.
                LOG.debug("the scanner did not read to the end", brokenOff);
            }
            byte[] answer = Channels.newInputStream(channel).readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private static void send(SocketChannel channel, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            var out = new DataOutputStream(Channels.newOutputStream(channel));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
        }
    }

    private static SocketChannel open(SocketAddress address) throws IOException {
        var channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        try {
            channel.connect(address);
            return channel;
        } catch (IOException away) {
            channel.close();
            throw away;
        }
    }

    private static SocketAddress address(String setting) {
        if (setting.startsWith("unix:")) {
            return UnixDomainSocketAddress.of(setting.substring("unix:".length()));
        }
        int colon = setting.lastIndexOf(':');
        if (colon < 1 || !setting.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(
                    "gongkai.attachment.clamav 应当写成“主机:端口”或者“unix:/路径”，现在是“%s”。".formatted(setting));
        }
        return new InetSocketAddress(setting.substring(0, colon), Integer.parseInt(setting.substring(colon + 1)));
    }
}
