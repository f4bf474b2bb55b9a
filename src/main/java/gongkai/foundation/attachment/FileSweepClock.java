package gongkai.foundation.attachment;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Looks now and then whether it is time to clear away what forms left behind.
@Component
@Profile("!command")
class FileSweepClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweepClock.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final FileSweepPass pass;
    private final AttachmentSettings.Sweep settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("sweep").factory());
    private volatile boolean running;

    FileSweepClock(FileSweepPass pass, AttachmentSettings settings) {
        this.pass = pass;
        this.settings = settings.sweep();
    }

    @Override
    public void start() {
        running = true;
        if (!settings.every().isZero()) {
            long pause = Math.min(LONGEST.toMillis(), settings.every().toMillis());
            var unused = thread.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void sweep() {
        try {
            pass.run();
        } catch (RuntimeException failed) {
            LOG.error("这一次没有清除成没有提交的附件，下一次再试", failed);
        }
    }

    /// What was not reached is swept next time.
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
