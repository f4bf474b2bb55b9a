package gongkai.foundation.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Seals every few seconds as long as the server runs, on a thread of its own.
@Component
@Profile("!command")
class SealingClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SealingClock.class);
    private static final long PATIENCE_SECONDS = 20;

    private final Sealer sealer;
    private final AuditSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("seal").factory());
    private volatile boolean running;

    SealingClock(Sealer sealer, AuditSettings settings) {
        this.sealer = sealer;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        long pause = settings.sealEvery().toMillis();
        var unused = thread.scheduleWithFixedDelay(this::seal, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void seal() {
        try {
            sealer.sealNow();
        } catch (RuntimeException failed) {
            LOG.error("这一次没有封存成，下一次再试", failed);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
