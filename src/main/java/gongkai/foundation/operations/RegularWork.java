package gongkai.foundation.operations;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Work that is done again and again while the server runs, on a thread of its own. What fails is logged and tried
/// again
/// the next time; what is under way when the server stops is not waited for.
public final class RegularWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RegularWork.class);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    /// @param name what it is, as the log calls it, for example 读取附件内容
    /// @param pause the time between the end of one and the begin of the next; nothing is done when it is zero
    public RegularWork(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("regular").factory());
    }

    @Override
    public void start() {
        running = true;
        if (pause.isPositive()) {
            var unused = thread.scheduleWithFixedDelay(
                    this::once, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("{}：这一次没有做成，下一次再试", name, failed);
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
