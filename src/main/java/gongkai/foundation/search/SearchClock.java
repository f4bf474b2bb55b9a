package gongkai.foundation.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// As long as the server runs: follows what other servers changed, does the rebuilds that were asked for, says that it
/// is there and when it leaves, and sweeps away changes that everybody has long followed.
@Component
@Profile("!command")
class SearchClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SearchClock.class);
    private static final Duration SEEN_EVERY = Duration.ofSeconds(10);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);
    /// A server that was away longer makes its index anew.
    private static final Duration KEPT = Duration.ofDays(7);

    private final SearchIndex index;
    private final Rebuilds rebuilds;
    private final RebuildStore store;
    private final ChangeStore changes;
    private final ThisServer server;
    private final SearchSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("search-", 0).daemon().factory());
    private final ReentrantLock presence = new ReentrantLock();
    private volatile boolean running;
    private Instant seen = Instant.EPOCH;
    private Instant swept = Instant.EPOCH;

    SearchClock(
            SearchIndex index,
            Rebuilds rebuilds,
            RebuildStore store,
            ChangeStore changes,
            ThisServer server,
            SearchSettings settings,
            Clock clock) {
        this.index = index;
        this.rebuilds = rebuilds;
        this.store = store;
        this.changes = changes;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
    }

    /// Not before the index can follow.
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        long pause = settings.passEvery().toMillis();
        if (pause > 0) {
            var follow = threads.scheduleWithFixedDelay(() -> guarded(this::follow), 0, pause, TimeUnit.MILLISECONDS);
            var rebuild = threads.scheduleWithFixedDelay(() -> guarded(rebuilds::run), 0, pause, TimeUnit.MILLISECONDS);
        }
    }

    void follow() {
        index.catchUp();
        Instant now = clock.instant();
        say(now);
        if (!now.isBefore(swept.plus(SWEEP_EVERY))) {
            changes.sweep(now.minus(KEPT));
            swept = now;
        }
    }

    /// Not while it takes its leave, nor after.
    private void say(Instant now) {
        presence.lock();
        try {
            if (running && !now.isBefore(seen.plus(SEEN_EVERY))) {
                store.see(server.now());
                seen = now;
            }
        } finally {
            presence.unlock();
        }
    }

    /// Else it would be asked to make its index anew when it is no longer there.
    private void leave() {
        presence.lock();
        try {
            if (seen.isAfter(Instant.EPOCH)) {
                store.leave(server.name());
            }
        } catch (DataAccessException silent) {
            LOG.warn("停止前没有注销检索服务，数据库没有应答：{}", silent.getMessage());
        } finally {
            presence.unlock();
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            if (running) {
                LOG.error("检索索引这一次没有跟上，下一次再试", failed);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
        leave();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
