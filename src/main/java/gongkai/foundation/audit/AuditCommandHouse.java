package gongkai.foundation.audit;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Controller;

/// As much of the house as the commands of the record need: the database, the clock and this room, no pages and no
/// sealing. Not a configuration of the server: nothing finds this class by scanning.
@ComponentScan(
        basePackages = {"gongkai.foundation.operations", "gongkai.foundation.audit"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class))
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class AuditCommandHouse {
    AuditCommandHouse() {}

    static ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(AuditCommandHouse.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .run("--logging.level.root=off", "--logging.level.gongkai=off");
    }
}
