package gongkai.house;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/// A second server of the house as a process of its own: the real program with the real clock, on the database of the
/// tests or another. It can be killed. The command line runs so too.
public final class ServerProcess implements AutoCloseable {
    private static final Path DATA = TestPlace.of("process");
    private static final Path LOG = TestPlace.of("process.log");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 100;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts it beside the first server, on its database, and waits until it answers.
    ///
    /// @param others settings it has and the first server has not
    public static ServerProcess beside(ApplicationContext first, Map<String, String> others)
            throws IOException, InterruptedException {
        return start(first, beside(first), others);
    }

    /// Starts it at a place of its own, and waits until it answers.
    public static ServerProcess at(Place place, ApplicationContext first) throws IOException, InterruptedException {
        return start(first, place, Map.of());
    }

    private static ServerProcess start(ApplicationContext first, Place place, Map<String, String> others)
            throws IOException, InterruptedException {
        int port = free();
        var settings = new LinkedHashMap<>(SecondServer.settings(first));
        settings.put("gongkai.data", place.data().toString());
        settings.put("spring.datasource.url", place.database());
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.hikari.maximum-pool-size", "8");
        settings.put("server.port", Integer.toString(port));
        settings.putAll(others);
        var words = settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toList();
        var process = program(words)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        var server = new ServerProcess(process, port);
        server.awaitHealth();
        return server;
    }

    /// A database and a data folder.
    public record Place(String database, Path data) {
        /// Where the first server is.
        public static Place of(ApplicationContext first) {
            return new Place(
                    TestDatabase.address(), Path.of(first.getEnvironment().getRequiredProperty("gongkai.data")));
        }

        /// Where nothing is: a new database, and a folder that is not there yet.
        public static Place empty(Path data) throws SQLException {
            return new Place(TestDatabase.nothing(), data);
        }
    }

    /// Where `beside` starts a server, with the keys of the first: for commands that run there too.
    public static Place beside(ApplicationContext first) throws IOException {
        SecondServer.copyKeys(first, DATA);
        return new Place(TestDatabase.address(), DATA);
    }

    /// What a command of the command line ended with, and what it said.
    public record Ran(int status, String said) {}

    /// Runs `bin/gongkai` with these words on what lies there, as a process of its own.
    public static Ran command(Place place, String... words) throws IOException, InterruptedException {
        return command(place, Map.of(), words);
    }

    /// The same with these variables in its environment.
    public static Ran command(Place place, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        var program = program(List.of(words)).redirectErrorStream(true);
        program.environment().putAll(environment);
        program.environment()
                .putAll(Map.of(
                        "GONGKAI_DATA", place.data().toString(),
                        "SPRING_DATASOURCE_URL", place.database(),
                        "SPRING_DATASOURCE_USERNAME", "postgres"));
        var process = program.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private static ProcessBuilder program(List<String> words) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                programOnly(),
                "gongkai.Gongkai"));
        all.addAll(words);
        return new ProcessBuilder(all);
    }

    /// Without the classes of the tests.
    private static String programOnly() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(place -> !place.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitHealth() throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!isHealthy()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IOException("the process did not start: " + log());
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private boolean isHealthy() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health".formatted(port)))
                    .build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /// What it has written, line by line.
    public List<String> log() throws IOException {
        return Files.readAllLines(LOG);
    }

    /// Ends it as a lost machine ends: at once, without a word.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Tells it to stop, as a machine does that is shut down.
    public void beginToStop() {
        process.destroy();
    }

    /// Tells it to stop, and waits.
    ///
    /// @return its exit status
    public int stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the process did not stop: " + log());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
