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
    private static final Duration REPORT_EVERY = Duration.ofMillis(500);

    private final SearchIndex index;
    private final RebuildRequests requests;
    private final RebuildStore store;
    private final ThisServer server;
    private final Clock clock;
    private final ReentrantLock working = new ReentrantLock();

    Rebuilds(SearchIndex index, RebuildRequests requests, RebuildStore store, ThisServer server, Clock clock) {
        this.index = index;
        this.requests = requests;
        this.store = store;
        this.server = server;
        this.clock = clock;
    }

    /// Does what was asked for and this index has not had. Returns at once when there is nothing, or it is being done.
    void run() {
        var wanted = store.findWanted(clock.instant().minus(RebuildRequests.FRESH));
        if (wanted.isEmpty() || !working.tryLock()) {
            return;
        }
        try {
            long id = wanted.getAsLong();
            if (store.take(id, server.index(), clock.instant())) {
                long count = rebuild(id, new Reports(id));
                LOG.info("检索索引已重建，共 {} 条。", count);
            }
        } catch (RuntimeException failed) {
            LOG.error("检索索引没有重建成，原来的索引照常使用", failed);
        } finally {
            working.unlock();
        }
    }

    /// Where no server runs: does it here and now. A server that starts soon after finds it done.
    ///
    /// @return how many things are in the index
    long runHere(String actor, Filling.Progress progress) {
        long id = requests.wantHere(actor);
        store.take(id, server.index(), clock.instant());
        return rebuild(id, progress);
    }

    private long rebuild(long id, Filling.Progress progress) {
        var outcome = RebuildProgress.State.FAILED;
        try {
            long count = index.rebuild(progress);
            store.report(id, server.index(), count, count, clock.instant());
            outcome = RebuildProgress.State.DONE;
            return count;
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
