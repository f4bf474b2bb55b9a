package gongkai.foundation.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The house's database, opened for a command: the one a running server has started, or else the same files started
/// for the time of the command, or the city's own PostgreSQL. With it come those parts of the rooms a command asks for
/// by type; they may need a `JdbcClient`, the `OperationsSettings`, the `Clock` and one another, and nothing else.
public final class HouseDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final int PORT_LINE = 3;

    private final Deque<AutoCloseable> opened;
    private final ConfigurableApplicationContext parts;

    private HouseDatabase(Deque<AutoCloseable> opened, ConfigurableApplicationContext parts) {
        this.opened = opened;
        this.parts = parts;
    }

    /// Opens the database and makes every class of the house that is one of these types.
    ///
    /// @throws Closed with a sentence when there is no database to open
    public static HouseDatabase open(Class<?>... types) throws Closed {
        var opened = new ArrayDeque<AutoCloseable>();
        try {
            var parts = new SpringApplicationBuilder(Nothing.class)
                    .web(WebApplicationType.NONE)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .initializers(context -> furnish((GenericApplicationContext) context, opened, types))
                    .run();
            opened.push(parts);
            return new HouseDatabase(opened, parts);
        } catch (UncheckedIOException failed) {
            closeAll(opened);
            throw new Closed(sentence(failed), failed);
        } catch (RuntimeException fault) {
            closeAll(opened);
            throw fault;
        }
    }

    /// The parts of a type, for example every room's contribution to a contract.
    public <T> List<T> all(Class<T> type) {
        return parts.getBeanProvider(type).orderedStream().toList();
    }

    /// The one part of a type.
    public <T> T one(Class<T> type) {
        return parts.getBean(type);
    }

    /// Runs work in a transaction.
    public TransactionOperations transactions() {
        return parts.getBean(TransactionOperations.class);
    }

    @Override
    public void close() {
        closeAll(opened);
    }

    private static void furnish(GenericApplicationContext parts, Deque<AutoCloseable> opened, Class<?>... types) {
        var environment = parts.getEnvironment();
        var settings = Binder.get(environment).bindOrCreate("gongkai", OperationsSettings.class);
        HikariDataSource source = source(environment, settings, opened);
        opened.push(source);
        var beans = parts.getBeanFactory();
        beans.registerSingleton("operationsSettings", settings);
        beans.registerSingleton("jdbcClient", JdbcClient.create(source));
        beans.registerSingleton("clock", new ReplayClock(Clock.systemUTC()::instant));
        beans.registerSingleton("transactions", new TransactionTemplate(new DataSourceTransactionManager(source)));
        var scanner = new ClassPathBeanDefinitionScanner(parts, false);
        for (Class<?> type : types) {
            scanner.addIncludeFilter(new AssignableTypeFilter(type));
        }
        if (types.length > 0) {
            scanner.scan("gongkai");
        }
    }

    private static HikariDataSource source(
            Environment environment, OperationsSettings settings, Deque<AutoCloseable> opened) {
        var source = new HikariDataSource();
        source.setMaximumPoolSize(CONNECTIONS);
        source.setPoolName("gongkai-command");
        String url = environment.getProperty("spring.datasource.url", "embedded");
        if (!url.equals("embedded")) {
            source.setJdbcUrl(url);
            source.setUsername(environment.getProperty("spring.datasource.username"));
            source.setPassword(environment.getProperty("spring.datasource.password"));
            return source;
        }
        try {
            source.setJdbcUrl(embedded(settings, opened));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        source.setUsername("postgres");
        return source;
    }

    private static String embedded(OperationsSettings settings, Deque<AutoCloseable> opened) throws IOException {
        var postmaster = settings.data().resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(settings.data().resolve("postgres"))) {
            throw new Closed("数据目录 " + settings.data().toAbsolutePath().normalize()
                    + " 里没有数据库。请用 GONGKAI_DATA 指明数据目录，或者先启动一次服务。");
        }
        try {
            var folder = DataFolder.take(settings.data());
            opened.push(folder);
            EmbeddedPostgres postgres = EmbeddedDatabase.start(folder);
            opened.push(postgres);
            return postgres.getJdbcUrl("postgres", "postgres");
        } catch (DataFolder.InUse running) {
            if (!Files.exists(postmaster)) {
                throw new Closed("服务正在启动，请稍后再试。", running);
            }
            String port = Files.readAllLines(postmaster).get(PORT_LINE).strip();
            return "jdbc:postgresql://localhost:" + port + "/postgres";
        }
    }

    private static String sentence(UncheckedIOException failed) {
        return failed.getCause() instanceof Closed closed
                ? String.valueOf(closed.getMessage())
                : "数据库没有打开：" + failed.getMessage();
    }

    private static void closeAll(Deque<AutoCloseable> opened) {
        while (!opened.isEmpty()) {
            try (AutoCloseable last = opened.pop()) {
                assert last != null;
            } catch (Exception stubborn) {
                throw new IllegalStateException("the database of a command does not close", stubborn);
            }
        }
    }

    /// A context begins with something; ours begins with nothing.
    static final class Nothing {}

    /// There is no database to open; the message says why in a sentence.
    public static final class Closed extends IOException {
        private static final long serialVersionUID = 1L;

        Closed(String sentence) {
            super(sentence);
        }

        Closed(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
