package gongkai.foundation.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Two real OpenSearch nodes in a process of their own, because their Lucene is not ours.
final class OpenSearchNodes implements AutoCloseable {
    private static final Path LIBRARIES = Path.of("target/opensearch.classpath");

    private final Process process;
    private final BufferedReader said;
    private final List<String> ports;

    private OpenSearchNodes(Process process, List<String> ports) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
        this.ports = ports;
    }

    static OpenSearchNodes start() {
        try {
            if (!Files.exists(LIBRARIES)) {
                throw new IllegalStateException("OpenSearch is missing: bin/test writes " + LIBRARIES);
            }
            var ports = freePorts();
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
            var process = new ProcessBuilder(words)
                    .redirectError(Path.of("target/opensearch.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var nodes = new OpenSearchNodes(process, ports);
            nodes.await("READY");
            return nodes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> hosts() {
        return ports.subList(0, 2).stream().map(port -> "127.0.0.1:" + port).toList();
    }

    /// Stops the node that does not lead.
    void stopOne() {
        try {
            var orders = process.outputWriter(StandardCharsets.UTF_8);
            orders.write("stop one\n");
            orders.flush();
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
