package gongkai.foundation.operations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import sun.misc.Signal;

/// Stops in order when the server is told to stop: first the house, then its database. Left to the virtual machine,
/// both would stop at once, and the house would wait for a database that is no longer there.
///
/// Before that it says it takes no more requests, and goes on answering for as long as a load balancer needs to notice.
public final class OrderlyStop implements ApplicationListener<ApplicationPreparedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        ConfigurableApplicationContext house = event.getApplicationContext();
        for (String name : List.of("TERM", "INT")) {
            Signal.handle(
                    new Signal(name),
                    signal -> Thread.ofPlatform().name("orderly-stop").start(() -> stop(house)));
        }
    }

    private static void stop(ConfigurableApplicationContext house) {
        if (!house.isRunning()) {
            breakOff(house);
            return;
        }
        AvailabilityChangeEvent.publish(house, ReadinessState.REFUSING_TRAFFIC);
        rest(house.getBean(ServerSettings.class).drain());
        house.close();
        Runtime.getRuntime().exit(0);
    }

    /// A house that still starts cannot be closed before it has started, and filling the demo city takes a while.
    /// What it was about to write is taken back by the database, which is stopped in order.
    private static void breakOff(ConfigurableApplicationContext house) {
        LOG.info("启动到一半，按要求停止。");
        if (house.getBeanFactory().getSingleton("postgres") instanceof EmbeddedPostgres database) {
            try {
                database.close();
            } catch (IOException stubborn) {
                LOG.warn("数据库没有停下，下次启动时会先停它。", stubborn);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void rest(Duration drain) {
        try {
            Thread.sleep(drain);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
