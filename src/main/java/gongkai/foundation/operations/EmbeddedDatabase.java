package gongkai.foundation.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// PostgreSQL without an installation: started with the server, stopped with it, data kept in `data/postgres`.
/// With `spring.datasource.url` set, that database is used instead and none of this happens.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
class EmbeddedDatabase {
    private static final int CONNECTIONS = 16;

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(OperationsSettings settings) throws IOException {
        Path home = Files.createDirectories(settings.data().toAbsolutePath().normalize());
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("postgres"))
                .setOverrideWorkingDirectory(home.resolve("postgres-program").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("shared_buffers", "256MB")
                .start();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EmbeddedPostgres postgres) {
        var source = new HikariDataSource();
        source.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        source.setUsername("postgres");
        source.setMaximumPoolSize(CONNECTIONS);
        source.setPoolName("gongkai");
        return source;
    }
}
