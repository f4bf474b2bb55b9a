package gongkai.foundation.notice;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Runs the pump as long as the server runs, on a thread of its own: right after a change, and every few seconds for
/// what has become due.
@Component
@Profile("!command")
class NoticeClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeClock.class);
    private static final long PATIENCE_MILLIS = 30_000;

    private final Pump pump;
    private final Wake wake;
    private final NoticeSettings settings;
    private volatile boolean running;
    private Optional<Thread> thread = Optional.empty();

    NoticeClock(Pump pump, Wake wake, NoticeSettings settings) {
        this.pump = pump;
        this.wake = wake;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        if (!settings.passEvery().isZero()) {
            thread = Optional.of(Thread.ofPlatform().name("notice").daemon().start(this::work));
        }
    }

    private void work() {
        while (running) {
            try {
                wake.await(settings.passEvery());
                if (running) {
                    pump.run();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("这一次没有发成，下一次再试", failed);
            }
        }
    }

    /// Lets the message under way arrive.
    @Override
    public void stop() {
        running = false;
        wake.up();
        thread.ifPresent(working -> {
            try {
                working.join(PATIENCE_MILLIS);
                working.interrupt();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
