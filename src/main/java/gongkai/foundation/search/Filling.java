package gongkai.foundation.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;

/// Fills an empty index with everything public: read chunk by chunk, written by several threads, made lasting once at
/// the end. No more than one chunk a thread is in memory.
final class Filling {
    static final int CHUNK = 500;

    /// Waits until the index has taken it, which tells of failures, but not until it lies on the disk.
    private static final IndexingPlanSynchronizationStrategy TAKEN = how -> {
        how.documentCommitStrategy(DocumentCommitStrategy.NONE);
        how.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        how.indexingFutureHandler(taken -> fail(taken.join()));
    };

    private final Collection<SearchSource> sources;
    private final int threads;

    Filling(Collection<SearchSource> sources, int threads) {
        this.sources = sources;
        this.threads = threads;
    }

    /// As many threads as leave the server half of its processors.
    static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /// How far it is.
    interface Progress {
        Progress UNSEEN = (done, total) -> {};

        void at(long done, long total);
    }

    /// Returns how many entries it wrote.
    long fill(SearchMapping empty, Progress progress) {
        long total = sources.stream().mapToLong(SearchSource::count).sum();
        var done = new AtomicLong();
        progress.at(0, total);
        for (SearchSource source : sources) {
            fill(empty, source, written -> progress.at(done.addAndGet(written), Math.max(total, done.get())));
        }
        try (var session = empty.createSession()) {
            session.workspace().mergeSegments();
            session.workspace().flush();
            session.workspace().refresh();
        }
        return done.get();
    }

    private void fill(SearchMapping empty, SearchSource source, LongConsumer written) {
        try (var workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("fill-", 0).daemon().factory())) {
            var waiting = new ArrayList<Future<?>>();
            var after = Optional.<String>empty();
            int read = CHUNK;
            while (read == CHUNK) {
                var chunk = source.list(after, CHUNK);
                read = chunk.size();
                if (read > 0) {
                    after = Optional.of(chunk.getLast().id());
                    await(waiting, threads - 1);
                    waiting.add(workers.submit(() -> {
                        write(empty, chunk);
                        written.accept(chunk.size());
                    }));
                }
            }
            await(waiting, 0);
        }
    }

    /// Waits until only so many are left.
    private static void await(List<Future<?>> waiting, int left) {
        while (waiting.size() > left) {
            try {
                waiting.removeFirst().get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("检索索引没有写成", failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("检索索引没有写完，服务正在停止", stopped);
            }
        }
    }

    private static void write(SearchMapping empty, List<SearchEntry> chunk) {
        try (var session = empty.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(TAKEN)
                .build()) {
            chunk.forEach(entry -> session.indexingPlan().add(new IndexedEntry(entry)));
        }
    }

    private static void fail(SearchIndexingPlanExecutionReport report) {
        report.throwable().ifPresent(failed -> {
            throw new IllegalStateException("检索索引没有写成", failed);
        });
    }
}
