package gongkai.foundation.ratelimit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Deletes buckets that have run out, every few minutes as long as the server runs.
@Component
@Profile("!command")
class SweepingClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SweepingClock.class);

    private final BucketStore store;
    private final LimitSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("sweep").factory());
    private volatile boolean running;

    SweepingClock(BucketStore store, LimitSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        long pause = settings.sweepEvery().toMillis();
        if (settings.on() && pause > 0) {
            var unused = thread.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void sweep() {
        try {
            store.sweep();
        } catch (RuntimeException failed) {
            LOG.error("这一次没有清理成，下一次再试", failed);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
