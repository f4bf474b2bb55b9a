package gongkai.foundation.searchdesk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Writes down every few seconds what was looked for, and once more when the server stops.
@Component
@Profile("!command")
class SearchLogClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SearchLogClock.class);

    private final SearchLog log;
    private final SearchDeskSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("search-log").factory());
    private volatile boolean running;

    SearchLogClock(SearchLog log, SearchDeskSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        long pause = settings.writeEvery().toMillis();
        if (pause > 0) {
            var unused = thread.scheduleWithFixedDelay(this::write, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        try {
            log.write();
        } catch (RuntimeException failed) {
            LOG.error("这几秒的检索次数没有记下", failed);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        if (!settings.writeEvery().isZero()) {
            write();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
