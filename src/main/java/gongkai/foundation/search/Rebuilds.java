package gongkai.foundation.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Makes this server's index anew when somebody asked for it, and says how far it is.
@Service
class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    /// What nobody took for so long was meant for servers that are gone.
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration REPORT_EVERY = Duration.ofMillis(500);

    private final SearchIndex index;
    private final RebuildStore store;
    private final ThisServer server;
    private final Clock clock;
    private final ReentrantLock working = new ReentrantLock();

    Rebuilds(SearchIndex index, RebuildStore store, ThisServer server, Clock clock) {
        this.index = index;
        this.store = store;
        this.server = server;
        this.clock = clock;
    }

    /// Does what was asked for and this index has not had. Returns at once when there is nothing, or it is being done.
    void run() {
        var wanted = store.findWanted(clock.instant().minus(FRESH));
        if (wanted.isEmpty() || !working.tryLock()) {
            return;
        }
        try {
            long id = wanted.getAsLong();
            if (store.take(id, server.index(), clock.instant())) {
                rebuild(id);
            }
        } finally {
            working.unlock();
        }
    }

    private void rebuild(long id) {
        var outcome = RebuildProgress.State.FAILED;
        try {
            long count = index.rebuild(new Reports(id));
            store.report(id, server.index(), count, count, clock.instant());
            outcome = RebuildProgress.State.DONE;
            LOG.info("检索索引已重建，共 {} 条。", count);
        } catch (RuntimeException failed) {
            LOG.error("检索索引没有重建成，原来的索引照常使用", failed);
        } finally {
            store.finish(id, server.index(), outcome, clock.instant());
        }
    }

    /// Writes down how far it is, now and then.
    private final class Reports implements Filling.Progress {
        private final long id;
        private Instant next = Instant.EPOCH;

        Reports(long id) {
            this.id = id;
        }

        @Override
        public synchronized void at(long done, long total) {
            Instant now = clock.instant();
            if (!now.isBefore(next)) {
                next = now.plus(REPORT_EVERY);
                store.report(id, server.index(), done, total, now);
            }
        }
    }
}
