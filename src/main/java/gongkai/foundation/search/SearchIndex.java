package gongkai.foundation.search;

import gongkai.foundation.kernel.MemoryStale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
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

    private final LiveIndex live;
    private final ChangeStore changes;
    private final Map<String, SearchSource> sources;
    private final TransactionTemplate transaction;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock rebuilding = new ReentrantLock();

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
        catchUp();
    }

    /// The same after many changes of one transaction.
    @ApplicationModuleListener(condition = "!T(gongkai.foundation.operations.ReplayClock).isReplaying()")
    void followMany(SearchableMany event) {
        catchUp();
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

    private Standing follow(SearchMapping index, Standing from) {
        var standing = from;
        for (var batch = changes.listAfter(standing.position(), BATCH);
                !batch.isEmpty();
                batch = changes.listAfter(standing.position(), BATCH)) {
            apply(index, batch);
            standing = standing.at(batch.getLast().serial());
        }
        return standing;
    }

    private void apply(SearchMapping index, List<Change> batch) {
        Map<String, Change> changed = new LinkedHashMap<>();
        batch.forEach(change -> changed.put(change.key(), change));
        try (var session = index.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build()) {
            var plan = session.indexingPlan();
            changed.values()
                    .forEach(change -> entry(change)
                            .ifPresentOrElse(
                                    entry -> plan.addOrUpdate(new IndexedEntry(entry)),
                                    () -> plan.purge(IndexedEntry.class, change.key(), null)));
        }
    }

    /// One thing that its room cannot read must not keep all others from being followed; it leaves the index.
    private Optional<SearchEntry> entry(Change change) {
        try {
            return Optional.ofNullable(sources.get(change.source())).flatMap(room -> room.find(change.sourceId()));
        } catch (DataAccessException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException unreadable) {
            LOG.error("{} 读不出来，已从检索中移去；修正后请重建索引", change.key(), unreadable);
            return Optional.empty();
        }
    }
}
