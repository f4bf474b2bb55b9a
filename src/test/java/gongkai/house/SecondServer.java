package gongkai.house;

import gongkai.Gongkai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;

/// A second server of the house beside the one of the tests: on the same database and the same clock, with the same
/// keys, and a data folder of its own. What it does by itself is switched off as there.
public final class SecondServer implements AutoCloseable {
    private static final Path DATA = Path.of("target/test-data-second");

    private final ConfigurableApplicationContext house;

    private SecondServer(ConfigurableApplicationContext house) {
        this.house = house;
    }

    public static SecondServer beside(ApplicationContext first) throws IOException {
        copyKeys(Path.of(first.getEnvironment().getRequiredProperty("gongkai.data")));
        List<String> words = new ArrayList<>();
        var test = AnnotatedElementUtils.getMergedAnnotation(HouseTest.class, SpringBootTest.class);
        for (String setting : test == null ? new String[0] : test.properties()) {
            String name = setting.substring(0, setting.indexOf('='));
            if (name.equals("gongkai.data")) {
                continue;
            }
            words.add("--%s=%s".formatted(name, first.getEnvironment().getProperty(name)));
        }
        words.add("--gongkai.data=" + DATA);
        words.add("--server.port=0");
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

    public void publish(Object event) {
        house.publishEvent(event);
    }

    private static void copyKeys(Path first) throws IOException {
        Path from = first.resolve("keys");
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = DATA.resolve("keys").resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.deleteIfExists(DATA.resolve("audit").resolve("last-seal"));
    }

    @Override
    public void close() {
        house.close();
    }
}
