package gongkai.demo;

import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.operations.OperationsSettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Loads the demo city before the port opens, so that nobody meets half a city, and says who can sign in once it is
/// open.
@Component
class DemoStart implements SmartLifecycle {
    /// Well before the web server, which starts among the last.
    private static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoCity city;
    private final DemoOrgans organs;
    private final OperationsSettings settings;
    private final ApplicationEventPublisher events;
    private volatile boolean running;

    DemoStart(DemoCity city, DemoOrgans organs, OperationsSettings settings, ApplicationEventPublisher events) {
        this.city = city;
        this.organs = organs;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
        if (!settings.demo()) {
            return;
        }
        long begun = System.nanoTime();
        boolean loaded = city.load(DemoScale.FULL);
        // Also where another server loaded it while this one waited: what is remembered here is an empty house.
        if (loaded || organs.list().isEmpty()) {
            events.publishEvent(new MemoryStale());
        }
        if (loaded) {
            LOG.info(
                    "演示城市装入完毕，用时{}秒。",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        }
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        String address = address(ready.getApplicationContext().getEnvironment());
        if (settings.demo() && city.isLoaded()) {
            LOG.info("{}", text(address));
        } else {
            LOG.info("已经就绪：{}。{}", address, city.isEmpty() ? "想先看演示，请换一个空的数据目录运行 bin/run。" : "");
        }
    }

    /// The address and the accounts, as a table.
    String text(String address) {
        var text = new StringBuilder("演示城市云州市已经就绪（单位和人物均为虚构）：").append(address);
        for (DemoAccount account : DemoCast.listAccounts(organs)) {
            text.append("\n  %s\t%s\t账号 %s\t登录 %s%s"
                    .formatted(account.part(), account.name(), account.account(), address, account.page()));
        }
        return text.append("\n  以上账号的密码都是 ").append(DemoAccount.PASSWORD).toString();
    }

    private static String address(Environment environment) {
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
