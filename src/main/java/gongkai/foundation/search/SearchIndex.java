package gongkai.foundation.search;

import gongkai.foundation.kernel.MemoryStale;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the index like the rooms it is made from.
///
/// What changed stands in the database in the order of the commits, and every index knows up to where it has followed.
/// Whoever follows asks the source how the thing stands now, and nobody else writes in between; so it does not matter
/// when it follows or whether twice: the last to write has seen the latest. A database connection is always taken
/// before the lock, never after it, so that writers cannot block each other.
@Service
public class SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final int BATCH = 200;
    private static final int SHOWN_AFTER = 2_000;

    private final LiveIndex live;
    private final ChangeStore changes;
    private final Map<String, SearchSource> sources;
    private final TransactionTemplate transaction;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock rebuilding = new ReentrantLock();
    private final ReentrantLock following = new ReentrantLock();
    private final AtomicBoolean wanted = new AtomicBoolean();

    SearchIndex(
            LiveIndex live, ChangeStore changes, List<SearchSource> sources, PlatformTransactionManager transactions) {
        this.live = live;
        this.changes = changes;
        this.sources = sources.stream()
                .collect(Collectors.toMap(
                        SearchSource::source, Function.identity(), (one, two) -> one, LinkedHashMap::new));
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Right after the change was committed, on the server where it was made; the others follow at their next look.
    /// Fails when the index cannot be written; the publication registry then keeps the event and sends it again.
    @ApplicationModuleListener(condition = "!T(gongkai.foundation.operations.ReplayClock).isReplaying()")
    void follow(Searchable event) {
        followSoon();
    }

    /// The same after many changes of one transaction.
    @ApplicationModuleListener(condition = "!T(gongkai.foundation.operations.ReplayClock).isReplaying()")
    void followMany(SearchableMany event) {
        followSoon();
    }

    /// Follows, unless somebody here is about it: whoever follows looks once more before it ends. So a hundred changes
    /// one behind the other do not wait for each other with a hundred connections in hand.
    private void followSoon() {
        wanted.set(true);
        while (wanted.get() && following.tryLock()) {
            try {
                wanted.set(false);
                catchUp();
            } finally {
                following.unlock();
            }
        }
    }

    /// Follows everything that was changed since, on whatever server.
    void catchUp() {
        if (changes.last() <= position()) {
            return;
        }
        exclusively(() -> {
            var standing = live.place().standing();
            if (standing.isPresent() && changes.last() > standing.get().position()) {
                var now = live.ask(index -> follow(index, standing.get()));
                live.place().stand(now);
            }
            return 0;
        });
    }

    /// Makes the index anew from what the rooms have now; until it is ready the old one answers. Returns how many
    /// things are in it.
    public long rebuild() {
        return rebuild(Filling.Progress.UNSEEN);
    }

    /// The same, and tells how far it is.
    long rebuild(Filling.Progress progress) {
        rebuilding.lock();
        try {
            if (!live.place().isShared()) {
                return makeNext(progress);
            }
            Long count = transaction.execute(status -> changes.lockRebuild() ? makeNext(progress) : count());
            return count == null ? 0 : count;
        } finally {
            rebuilding.unlock();
        }
    }

    private long makeNext(Filling.Progress progress) {
        var begun = new Standing(IndexedEntry.SHAPE, changes.database(), changes.last());
        var next = live.place().openNext();
        try {
            new Filling(sources.values(), Filling.threads()).fill(next, progress);
            exclusively(() -> {
                live.adopt(next, follow(next, begun));
                return 0;
            });
        } catch (RuntimeException failed) {
            next.close();
            throw failed;
        }
        return count();
    }

    /// How many things are in the index.
    public long count() {
        return live.ask(index -> {
            try (var session = index.createSession()) {
                return session.search(IndexedEntry.class)
                        .where(f -> f.matchAll())
                        .fetchTotalHitCount();
            }
        });
    }

    /// The last change that is in the index.
    long position() {
        return live.place().standing().map(Standing::position).orElse(0L);
    }

    /// What the index holds is of another database: it is emptied at once and filled again.
    @EventListener(MemoryStale.class)
    void databaseReplaced() {
        exclusively(() -> {
            var begun = new Standing(IndexedEntry.SHAPE, changes.database(), changes.last());
            long count = live.ask(index -> {
                try (var session = index.createSession()) {
                    session.workspace().purge();
                }
                return new Filling(sources.values(), Filling.threads()).fill(index, Filling.Progress.UNSEEN);
            });
            live.place().stand(begun);
            return count;
        });
    }

    /// An index that cannot follow: the folder was lost, the data came from a backup, this version wants other entries,
    /// or the server was away so long that the changes it missed are no longer kept.
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (canFollow()) {
            catchUp();
        } else {
            long filled = rebuild();
            if (filled > 0) {
                LOG.info("检索索引已重建，共 {} 条。", filled);
            }
        }
    }

    private boolean canFollow() {
        return live.place()
                .standing()
                .filter(standing -> standing.shape() == IndexedEntry.SHAPE)
                .filter(standing -> standing.position() >= changes.swept() && standing.position() <= changes.last())
                .filter(standing -> standing.database().equals(changes.database()))
                .isPresent();
    }

    /// A connection first, then the lock in the database where the index is shared, then the lock here.
    private long exclusively(LongSupplier work) {
        Long done = transaction.execute(status -> {
            if (live.place().isShared()) {
                changes.lockShared();
            }
            writing.lock();
            try {
                return work.getAsLong();
            } finally {
                writing.unlock();
            }
        });
        return done == null ? 0 : done;
    }

    /// What was written is kept and shown at the end, or when it has become much.
    private Standing follow(SearchMapping index, Standing from) {
        var standing = from;
        int unseen = 0;
        for (var batch = changes.listAfter(standing.position(), BATCH);
                !batch.isEmpty();
                batch = changes.listAfter(standing.position(), BATCH)) {
            apply(index, batch);
            standing = standing.at(batch.getLast().serial());
            unseen += batch.size();
            if (unseen >= SHOWN_AFTER) {
                show(index);
                unseen = 0;
            }
        }
        if (unseen > 0) {
            show(index);
        }
        return standing;
    }

    private void show(SearchMapping index) {
        try (var session = index.createSession()) {
            if (!live.place().isShared()) {
                session.workspace().flush();
            }
            session.workspace().refresh();
        }
    }

    private void apply(SearchMapping index, List<Change> batch) {
        Map<String, Change> changed = new LinkedHashMap<>();
        batch.forEach(change -> changed.put(change.key(), change));
        var now = new HashMap<String, SearchEntry>();
        changed.values().stream()
                .collect(Collectors.groupingBy(Change::source))
                .forEach((source, of) -> entries(source, of)
                        .forEach(entry -> now.put(IndexedEntry.key(entry.source(), entry.id()), entry)));
        try (var session = index.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(SearchIndex::written)
                .build()) {
            var plan = session.indexingPlan();
            changed.keySet()
                    .forEach(key -> Optional.ofNullable(now.get(key))
                            .ifPresentOrElse(
                                    entry -> plan.addOrUpdate(new IndexedEntry(entry)),
                                    () -> plan.purge(IndexedEntry.class, key, null)));
        }
    }

    /// Whoever writes waits until it is written, and hears when it could not be.
    private static void written(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(written -> written.join().throwable().ifPresent(failed -> {
            throw new IllegalStateException("the index could not be written", failed);
        }));
    }

    /// Read together; when one among them cannot be read, one by one.
    private List<SearchEntry> entries(String source, List<Change> changed) {
        var room = sources.get(source);
        if (room == null) {
            return List.of();
        }
        try {
            return room.listPublic(changed.stream().map(Change::sourceId).toList());
        } catch (DataAccessException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException unreadable) {
            return changed.stream()
                    .flatMap(change -> entry(room, change).stream())
                    .toList();
        }
    }

    /// One thing that its room cannot read must not keep all others from being followed; it leaves the index.
    private static Optional<SearchEntry> entry(SearchSource room, Change change) {
        try {
            return room.find(change.sourceId());
        } catch (DataAccessException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException unreadable) {
            LOG.error("{} 读不出来，已从检索中移去；修正后请重建索引", change.key(), unreadable);
            return Optional.empty();
        }
    }
}
