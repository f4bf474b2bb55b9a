package gongkai.house;

import gongkai.Gongkai;
import gongkai.foundation.operations.HouseGauge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.annotation.AnnotatedElementUtils;

/// A second server of the house beside the one of the tests: on the same database and the same clock, with the same
/// keys, and a data folder of its own. What it does by itself is switched off as there.
public final class SecondServer implements AutoCloseable {
    /// How long it waits for requests under way when it is stopped.
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Path DATA = TestPlace.of("second");

    private final ConfigurableApplicationContext house;

    private SecondServer(ConfigurableApplicationContext house) {
        this.house = house;
    }

    public static SecondServer beside(ApplicationContext first) throws IOException {
        copyKeys(first, DATA);
        List<String> words = new ArrayList<>();
        var settings = settings(first);
        settings.put("gongkai.servers.look-every", "1s");
        settings.forEach((name, value) -> words.add("--%s=%s".formatted(name, value)));
        words.add("--gongkai.data=" + DATA);
        words.add("--server.port=0");
        words.add("--spring.lifecycle.timeout-per-shutdown-phase=" + PATIENCE);
        return new SecondServer(new SpringApplicationBuilder(Gongkai.class, TestDatabase.class, TestSettings.class)
                .logStartupInfo(false)
                .profiles("test")
                .run(words.toArray(String[]::new)));
    }

    public int port() {
        return house instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    public <T> T part(Class<T> type) {
        return house.getBean(type);
    }

    /// Its figure of this name.
    public double gauge(String name) {
        return house.getBeansOfType(HouseGauge.class).values().stream()
                .filter(gauge -> gauge.name().equals(name))
                .mapToDouble(gauge -> gauge.value().get().doubleValue())
                .sum();
    }

    /// Where its data lie.
    public Path data() {
        return DATA;
    }

    public void publish(Object event) {
        house.publishEvent(event);
    }

    /// What the first server was told, but for its data folder.
    static Map<String, String> settings(ApplicationContext first) {
        var test = AnnotatedElementUtils.getMergedAnnotation(HouseTest.class, SpringBootTest.class);
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : test == null ? new String[0] : test.properties()) {
            String name = setting.substring(0, setting.indexOf('='));
            settings.put(name, first.getEnvironment().getProperty(name, ""));
        }
        settings.remove("gongkai.data");
        return settings;
    }

    static void copyKeys(ApplicationContext first, Path data) throws IOException {
        Path from = Path.of(first.getEnvironment().getRequiredProperty("gongkai.data"), "keys");
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = data.resolve("keys").resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.deleteIfExists(data.resolve("audit").resolve("last-seal"));
    }

    /// Tells it to stop; returns when it has begun to, with the thread that stops it.
    public Thread beginToStop() throws InterruptedException {
        var begun = new CountDownLatch(1);
        house.addApplicationListener((ContextClosedEvent closing) -> begun.countDown());
        var stopping = Thread.ofPlatform().start(house::close);
        begun.await();
        return stopping;
    }

    @Override
    public void close() {
        house.close();
    }
}
