package gongkai.foundation.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The embedded database for a command of the command line, which starts its few rooms with the profile `command`.
/// While the server runs, the command uses the database beside it; else it starts the database for its own time.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
@Profile("command")
class CommandDatabase {
    private static final int CONNECTIONS = 4;
    private static final int LINE_OF_PORT = 3;

    @Bean(destroyMethod = "close")
    static Opened openedDatabase(OperationsSettings settings) throws IOException {
        Path database = settings.data().toAbsolutePath().normalize().resolve("postgres");
        if (!Files.exists(database.resolve("PG_VERSION"))) {
            throw new FileNotFoundException("数据目录 " + database.getParent() + " 里没有数据库，请用 GONGKAI_DATA 指定数据目录。");
        }
        try {
            DataFolder folder = DataFolder.take(settings.data());
            EmbeddedPostgres started = EmbeddedDatabase.start(folder);
            var pool = EmbeddedDatabase.pool(started.getJdbcUrl("postgres", "postgres"), CONNECTIONS);
            return new Opened(pool, Optional.of(started), Optional.of(folder));
        } catch (DataFolder.InUse serverRuns) {
            String port = Files.readAllLines(database.resolve("postmaster.pid"))
                    .get(LINE_OF_PORT)
                    .strip();
            var pool = EmbeddedDatabase.pool("jdbc:postgresql://localhost:" + port + "/postgres", CONNECTIONS);
            return new Opened(pool, Optional.empty(), Optional.empty());
        }
    }

    @Bean(destroyMethod = "")
    static DataSource commandDataSource(Opened opened) {
        return opened.pool();
    }

    /// What the command opened and closes again, last first.
    record Opened(HikariDataSource pool, Optional<EmbeddedPostgres> started, Optional<DataFolder> folder)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            pool.close();
            if (started.isPresent()) {
                started.get().close();
            }
            if (folder.isPresent()) {
                folder.get().close();
            }
        }
    }
}
