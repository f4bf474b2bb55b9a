package gongkai.foundation.operations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Starts the embedded database as soon as it is known where it lies, beside the putting together of the house, which
/// needs it half a second later. What goes wrong is told where the database is asked for (`EmbeddedDatabase`).
public final class DatabaseAhead implements ApplicationListener<SpringApplicationEvent> {
    /// Says that the parts are only listed (`bin/run` after a build) and nothing is to be started.
    private static final String LISTING = "spring.aot.processing";

    private Optional<Begun> begun = Optional.empty();

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            begun = begin(prepared.getEnvironment());
        } else if (event instanceof ApplicationContextInitializedEvent initialized) {
            begun.ifPresent(database ->
                    initialized.getApplicationContext().getBeanFactory().registerSingleton("databaseAhead", database));
        }
    }

    private static Optional<Begun> begin(Environment environment) {
        boolean embedded = environment
                .getProperty("spring.datasource.url", EmbeddedDatabase.EMBEDDED)
                .equals(EmbeddedDatabase.EMBEDDED);
        if (!embedded || Boolean.getBoolean(LISTING)) {
            return Optional.empty();
        }
        var settings = Binder.get(environment).bindOrCreate("gongkai", OperationsSettings.class);
        var folder = new FutureTask<>(() -> DataFolder.take(settings.data()));
        var database = new FutureTask<>(() -> EmbeddedDatabase.start(ready(folder)));
        Thread.ofPlatform().name("database-ahead").daemon().start(() -> {
            folder.run();
            database.run();
        });
        return Optional.of(new Begun(folder, database));
    }

    /// A database that starts meanwhile, in the folder that was taken for it.
    record Begun(Future<DataFolder> folder, Future<EmbeddedPostgres> database) {}

    /// Waits for it; what went wrong is thrown as it went wrong.
    static <T> T ready(Future<T> part) throws IOException {
        try {
            return part.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException told ? told : new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
