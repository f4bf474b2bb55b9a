package gongkai.foundation.attachment;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Looks every few seconds whether files wait to be read, on a thread of its own.
@Component
@Profile("!command")
class ReadingClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingClock.class);

    private final ReadingPass pass;
    private final AttachmentSettings.Reading settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("read").factory());
    private volatile boolean running;

    ReadingClock(ReadingPass pass, AttachmentSettings settings) {
        this.pass = pass;
        this.settings = settings.reading();
    }

    @Override
    public void start() {
        running = true;
        long pause = settings.every().toMillis();
        if (pause > 0) {
            var unused = thread.scheduleWithFixedDelay(this::read, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void read() {
        try {
            pass.run();
        } catch (RuntimeException failed) {
            LOG.error("这一次没有读成附件的内容，下一次再试", failed);
        }
    }

    /// A file that is being read is not waited for: it is taken again later.
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
