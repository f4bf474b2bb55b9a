package gongkai.foundation.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Two real OpenSearch nodes in a process of their own, because their Lucene is not ours.
public final class OpenSearchNodes implements AutoCloseable {
    private static final Path LIBRARIES = Path.of("target/opensearch.classpath");

    private static final int PATIENCE_MILLIS = 180_000;

    private final Process process;
    private final Socket line;
    private final BufferedReader said;
    private final List<String> ports;

    private OpenSearchNodes(Process process, Socket line, List<String> ports) throws IOException {
        this.process = process;
        this.line = line;
        this.said = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        this.ports = ports;
    }

    public static OpenSearchNodes start() {
        try (var ear = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            if (!Files.exists(LIBRARIES)) {
                throw new IllegalStateException("OpenSearch is missing: bin/test writes " + LIBRARIES);
            }
            var ports = freePorts();
            var process = process(ports, ear.getLocalPort());
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            ear.setSoTimeout(PATIENCE_MILLIS);
            var line = ear.accept();
            line.setSoTimeout(PATIENCE_MILLIS);
            var nodes = new OpenSearchNodes(process, line, ports);
            nodes.await("READY");
            return nodes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Process process(List<String> ports, int ear) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Files.readString(LIBRARIES).strip(),
                "src/test/opensearch/TwoNodes.java",
                Files.createTempDirectory(Path.of("target"), "opensearch").toString()));
        words.addAll(ports);
        words.add(Integer.toString(ear));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/opensearch.log").toFile())
                .start();
    }

    public List<String> hosts() {
        return ports.subList(0, 2).stream().map(port -> "127.0.0.1:" + port).toList();
    }

    /// Stops the node that does not lead.
    void stopOne() {
        try {
            line.getOutputStream().write("stop one\n".getBytes(StandardCharsets.UTF_8));
            await("STOPPED");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void await(String word) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(word)) {
                return;
            }
        }
        throw new IOException("OpenSearch did not say " + word + ", see target/opensearch.log");
    }

    private static List<String> freePorts() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        for (int at = 0; at < 4; at++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        var ports = new ArrayList<String>();
        for (var socket : sockets) {
            ports.add(Integer.toString(socket.getLocalPort()));
            socket.close();
        }
        return ports;
    }
}
