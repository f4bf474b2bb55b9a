package gongkai.foundation.attachment;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/// ClamAV's own daemon, which `bin/test` installs, on loopback, with a list of one virus that we made up.
final class LoopbackClamd implements AutoCloseable {
    /// What it takes for a virus.
    static final String VIRUS = "gongkai-made-up-virus-0001";

    private final Process daemon;
    private final Path socket;
    private final int port;

    private LoopbackClamd(Process daemon, Path socket, int port) {
        this.daemon = daemon;
        this.socket = socket;
        this.port = port;
    }

    /// Starts it in an empty folder, and waits until it answers.
    static LoopbackClamd start(Path folder) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path socket = folder.resolve("socket");
        Path viruses = Files.createDirectories(folder.resolve("viruses"));
        Files.writeString(
                viruses.resolve("own.ndb"),
                "Own.Test:0:*:" + HexFormat.of().formatHex(VIRUS.getBytes(StandardCharsets.US_ASCII)) + "\n");
        Path settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                User root
                DatabaseDirectory %s
                LocalSocket %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                StreamMaxLength 1M
                """.formatted(viruses, socket, port));
        var daemon = new ProcessBuilder("/usr/sbin/clamd", "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        for (int wait = 0; wait < 600 && daemon.isAlive() && !Files.exists(socket); wait++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        if (!daemon.isAlive()) {
            throw new IOException(Files.readString(folder.resolve("log")));
        }
        return new LoopbackClamd(daemon, socket, port);
    }

    String tcp() {
        return "127.0.0.1:" + port;
    }

    String unix() {
        return "unix:" + socket;
    }

    @Override
    public void close() throws InterruptedException {
        daemon.destroy();
        daemon.waitFor(30, TimeUnit.SECONDS);
    }
}
