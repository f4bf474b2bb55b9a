package gongkai.foundation.operations;

import java.util.List;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import sun.misc.Signal;

/// Stops in order when the server is told to stop: first the house, then its database. Left to the virtual machine,
/// both would stop at once, and the house would wait for a database that is no longer there.
public final class OrderlyStop implements ApplicationListener<ApplicationPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        ConfigurableApplicationContext house = event.getApplicationContext();
        for (String name : List.of("TERM", "INT")) {
            Signal.handle(
                    new Signal(name),
                    signal -> Thread.ofPlatform().name("orderly-stop").start(() -> {
                        house.close();
                        Runtime.getRuntime().exit(0);
                    }));
        }
    }
}
