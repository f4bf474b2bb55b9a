package gongkai.foundation.search;

import gongkai.foundation.kernel.MemoryStale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the index like the rooms it is made from.
///
/// Whoever writes first asks the source how the thing stands now, and nobody else asks or writes in between. So it does
/// not matter in which order events come, or whether one comes twice or late: the last to write has seen the latest.
/// A database connection is always taken before the lock, never after it, so that writers cannot block each other.
@Service
public class SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final int BATCH = 200;

    private final SearchMapping mapping;
    private final Map<String, SearchSource> sources;
    private final TransactionTemplate reading;
    private final ReentrantLock writing = new ReentrantLock();

    SearchIndex(SearchMapping mapping, List<SearchSource> sources, PlatformTransactionManager transactions) {
        this.mapping = mapping;
        this.sources = sources.stream().collect(Collectors.toMap(SearchSource::source, Function.identity()));
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// After the change was committed. Fails when the index cannot be written; the publication registry then keeps the
    /// event and sends it again. What a replay does is not followed one by one: whoever replays
    /// rebuilds afterwards.
    @ApplicationModuleListener(condition = "!T(gongkai.foundation.operations.ReplayClock).isReplaying()")
    void follow(Searchable event) {
        var source = Optional.ofNullable(sources.get(event.source()));
        writing.lock();
        try (var session = mapping.createSession()) {
            source.flatMap(room -> room.find(event.sourceId()))
                    .ifPresentOrElse(
                            entry -> session.indexingPlan().addOrUpdate(new IndexedEntry(entry)),
                            () -> session.indexingPlan()
                                    .purge(
                                            IndexedEntry.class,
                                            IndexedEntry.key(event.source(), event.sourceId()),
                                            null));
        } finally {
            writing.unlock();
        }
    }

    /// Makes the index anew from what the rooms have now. Returns how many things are in it.
    public long rebuild() {
        Long count = reading.execute(status -> {
            writing.lock();
            try {
                return rewrite();
            } finally {
                writing.unlock();
            }
        });
        return count == null ? 0 : count;
    }

    /// How many things are in the index.
    public long count() {
        try (var session = mapping.createSession()) {
            return session.search(IndexedEntry.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    @EventListener(MemoryStale.class)
    void databaseReplaced() {
        rebuild();
    }

    /// An empty index beside full rooms: the folder was lost or the data came from a backup.
    @EventListener(ApplicationReadyEvent.class)
    void fillIfEmpty() {
        if (count() == 0) {
            long filled = rebuild();
            if (filled > 0) {
                LOG.info("index was empty, rebuilt with {} entries", filled);
            }
        }
    }

    private long rewrite() {
        try (var session = mapping.createSession()) {
            session.workspace().purge();
            session.workspace().flush();
            session.workspace().refresh();
        }
        long count = 0;
        for (SearchSource source : sources.values()) {
            count += write(source);
        }
        return count;
    }

    private long write(SearchSource source) {
        long count = 0;
        var batch = new ArrayList<SearchEntry>();
        try (var entries = source.stream()) {
            var rest = entries.iterator();
            while (rest.hasNext()) {
                batch.add(rest.next());
                count++;
                if (batch.size() == BATCH || !rest.hasNext()) {
                    write(batch);
                    batch.clear();
                }
            }
        }
        return count;
    }

    private void write(List<SearchEntry> batch) {
        try (var session = mapping.createSession()) {
            batch.forEach(entry -> session.indexingPlan().addOrUpdate(new IndexedEntry(entry)));
        }
    }
}
