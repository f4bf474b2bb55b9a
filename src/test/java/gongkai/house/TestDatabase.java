package gongkai.house;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// One embedded PostgreSQL for the run. The first context migrates the database `house`; every test class gets a
/// copy of it, made from it as a template in a few tens of milliseconds.
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();
    private static final Switched CURRENT = new Switched(pool("postgres"));
    private static volatile String present = "postgres";

    @Bean
    DataSource dataSource() {
        return new Statements.Heard(CURRENT);
    }

    @Bean
    TestTime testTime() {
        return TestTime.THE_ONE;
    }

    /// The address of the database the house stands on now, for a process of its own.
    static String address() {
        return POSTGRES.getJdbcUrl("postgres", present);
    }

    /// The address of a new database that holds nothing at all.
    static String nothing() throws SQLException {
        String fresh = "nothing_" + COPIES.incrementAndGet();
        copy("template1", fresh);
        return POSTGRES.getJdbcUrl("postgres", fresh);
    }

    /// Points every context at a fresh copy of the migrated, empty database.
    static void refresh() throws SQLException {
        refresh("postgres");
    }

    /// Points every context at a fresh copy of a database nobody is connected to.
    static void refresh(String template) throws SQLException {
        String fresh = "copy_" + COPIES.incrementAndGet();
        CURRENT.close();
        copy(template, fresh);
        CURRENT.setTargetDataSource(pool(fresh));
        present = fresh;
    }

    /// Keeps the database as it stands under a name of its own, and goes on with a copy.
    static void saveAs(String name) throws SQLException {
        CURRENT.close();
        copy(present, name);
        refresh(name);
    }

    private static void copy(String from, String to) throws SQLException {
        try (Connection admin = POSTGRES.getDatabase("postgres", "template1").getConnection();
                var statement = admin.createStatement()) {
            statement.execute("create database " + to + " template " + from);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Files.createTempDirectory("gongkai-test").toFile())
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HikariDataSource pool(String database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(POSTGRES.getJdbcUrl("postgres", database));
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        pool.setPoolName(database);
        return pool;
    }

    private static final class Switched extends DelegatingDataSource {
        private volatile boolean over;

        Switched(DataSource first) {
            super(first);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> over = true));
        }

        /// When the run is over PostgreSQL and the house stop at once; who still asks must not wait.
        @Override
        public Connection getConnection() throws SQLException {
            if (over) {
                throw new SQLException("the run is over");
            }
            return super.getConnection();
        }

        void close() {
            if (getTargetDataSource() instanceof HikariDataSource pool) {
                pool.close();
            }
        }
    }
}
