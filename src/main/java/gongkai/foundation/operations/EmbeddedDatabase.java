package gongkai.foundation.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// PostgreSQL without an installation: started with the server, stopped with it, data kept in `data/postgres`.
/// With `spring.datasource.url` set, that database is used instead and none of this happens.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = EmbeddedDatabase.EMBEDDED, matchIfMissing = true)
@Profile("!command")
class EmbeddedDatabase {
    /// What `spring.datasource.url` says when it says nothing else.
    static final String EMBEDDED = "embedded";

    private static final int CONNECTIONS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(OperationsSettings settings, ObjectProvider<DatabaseAhead.Begun> ahead) throws IOException {
        var begun = ahead.stream().findFirst();
        return begun.isPresent() ? DatabaseAhead.ready(begun.get().folder()) : DataFolder.take(settings.data());
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(DataFolder folder, ObjectProvider<DatabaseAhead.Begun> ahead) throws IOException {
        var begun = ahead.stream().findFirst();
        return begun.isPresent() ? DatabaseAhead.ready(begun.get().database()) : start(folder);
    }

    /// Starts PostgreSQL on the folder's files; whoever starts it holds the folder.
    static EmbeddedPostgres start(DataFolder folder) throws IOException {
        var database = folder.resolve("postgres");
        folder.stopLeftOver(database);
        return EmbeddedPostgres.builder()
                .setDataDirectory(database)
                .setOverrideWorkingDirectory(folder.resolve("postgres-program").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                // The library is made for tests and turns these off; what a citizen was told is received stays
                // received.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .start();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EmbeddedPostgres postgres) {
        return pool(postgres.getJdbcUrl("postgres", "postgres"), CONNECTIONS);
    }

    static HikariDataSource pool(String address, int connections) {
        var source = new HikariDataSource();
        source.setJdbcUrl(address);
        source.setUsername("postgres");
        source.setMaximumPoolSize(connections);
        source.setPoolName("gongkai");
        // What the database says about the values it refuses belongs into no log.
        source.addDataSourceProperty("logServerErrorDetail", "false");
        return source;
    }
}
