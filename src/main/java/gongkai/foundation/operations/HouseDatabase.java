package gongkai.foundation.operations;

import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.transaction.support.TransactionOperations;

/// The house's database, opened for a command, see `CommandDatabase`. With it come those parts of the rooms the command
/// asks for by type; they may need a `JdbcClient`, the `OperationsSettings`, the `Clock` and one another, and nothing
/// else. So a command of a lower room reaches what higher rooms contribute without knowing them.
public final class HouseDatabase implements AutoCloseable {
    /// What goes wrong is told by the command in a sentence.
    private static final String[] SILENT = {"--logging.level.root=off", "--logging.level.gongkai=off"};

    private final ConfigurableApplicationContext parts;

    private HouseDatabase(ConfigurableApplicationContext parts) {
        this.parts = parts;
    }

    /// Whether there may be a house at all, told from the environment without starting anything.
    public static boolean isInSight() {
        return OperationsSettings.namesADatabase();
    }

    /// Opens the database and makes every class of the house that is one of these types.
    ///
    /// @throws Closed with a sentence when there is no database to open
    public static HouseDatabase open(Class<?>... types) throws Closed {
        try {
            return new HouseDatabase(new SpringApplicationBuilder(Parts.class)
                    .web(WebApplicationType.NONE)
                    .profiles("command")
                    .logStartupInfo(false)
                    .initializers(
                            HouseDatabase::refuseStrangers, context -> find((GenericApplicationContext) context, types))
                    .run(SILENT));
        } catch (UnknownSetting.Found stranger) {
            throw new Closed(String.valueOf(stranger.getMessage()), stranger);
        } catch (BeanCreationException failed) {
            if (failed.getMostSpecificCause() instanceof IOException cause) {
                throw new Closed(String.valueOf(cause.getMessage()), failed);
            }
            throw failed;
        }
    }

    /// The settings alone, where there may be no database yet.
    ///
    /// @throws Closed with a sentence when something is set that nobody reads
    public static OperationsSettings settings() throws Closed {
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .logStartupInfo(false)
                .initializers(HouseDatabase::refuseStrangers)
                .run(SILENT)) {
            return context.getBean(OperationsSettings.class);
        } catch (UnknownSetting.Found stranger) {
            throw new Closed(String.valueOf(stranger.getMessage()), stranger);
        }
    }

    private static void refuseStrangers(ConfigurableApplicationContext context) {
        KnownSettings.listed().refuseStrangers(context.getEnvironment());
    }

    /// The parts of a type, for example every room's contribution to a contract.
    public <T> List<T> all(Class<T> type) {
        return parts.getBeanProvider(type).orderedStream().toList();
    }

    /// The one part of a type.
    public <T> T one(Class<T> type) {
        return parts.getBean(type);
    }

    /// Whether the command itself started the database. Then no server runs on it: a server holds the data folder.
    public boolean isAlone() {
        return parts.getBeanProvider(CommandDatabase.Opened.class).stream()
                .anyMatch(opened -> opened.started().isPresent());
    }

    /// Tells the parts that listen what has happened, within the transaction it happened in.
    public void publish(Object event) {
        parts.publishEvent(event);
    }

    /// Runs work in a transaction.
    public TransactionOperations transactions() {
        return parts.getBean(TransactionOperations.class);
    }

    @Override
    public void close() {
        parts.close();
    }

    private static void find(GenericApplicationContext parts, Class<?>... types) {
        var scanner = new ClassPathBeanDefinitionScanner(parts, false);
        for (Class<?> type : types) {
            scanner.addIncludeFilter(new AssignableTypeFilter(type));
        }
        if (types.length > 0) {
            scanner.scan("gongkai");
        }
    }

    /// What every command has: the settings, the clock, the database. Nothing finds this class by scanning.
    @ComponentScan("gongkai.foundation.operations")
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static final class Parts {}

    /// What is known before there is a database.
    @EnableConfigurationProperties(OperationsSettings.class)
    static final class Settings {}

    /// There is no database to open; the message says why in a sentence.
    public static final class Closed extends IOException {
        private static final long serialVersionUID = 1L;

        Closed(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
