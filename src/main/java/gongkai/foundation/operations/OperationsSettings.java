package gongkai.foundation.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data lie, and whether this is a demonstration.
///
/// @param data the folder of the database, the attachments and the index
/// @param demo whether the demo city is loaded into an empty database
@ConfigurationProperties("gongkai")
public record OperationsSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean demo) {

    /// Whether the environment names a database apart, or a data folder that holds one.
    static boolean namesADatabase() {
        var environment = System.getenv();
        String apart = environment.getOrDefault("SPRING_DATASOURCE_URL", "embedded");
        Path folder = Path.of(environment.getOrDefault("GONGKAI_DATA", "data"));
        return !apart.equals("embedded")
                || Files.exists(folder.resolve("postgres").resolve("PG_VERSION"));
    }
}
