package gongkai.publish.documentfigure;

import gongkai.foundation.kernel.MemoryStale;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts reads. Counting is adding to a number in memory, so no page waits for it; every few seconds the numbers
/// go to the database, where those of all servers add up. A server that falls loses a few seconds.
@Service
class ReadCounts {
    private static final int MOST_WAITING = 50_000;
    private static final int SLICE = 1_000;

    private final ReadStore store;
    private final Publications publications;
    private final ReadSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Read, Long> waiting = new ConcurrentHashMap<>();

    ReadCounts(
            ReadStore store,
            Publications publications,
            ReadSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.publications = publications;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// A document on a day.
    record Read(long document, LocalDate day) {
        static final Comparator<Read> ORDER =
                Comparator.comparingLong(Read::document).thenComparing(Read::day);
    }

    /// A request was answered. When too much waits already, it is not counted: nothing waits for the database.
    void answered(String path, String agent) {
        if (settings.on() && waiting.size() < MOST_WAITING && Reader.isPerson(agent)) {
            Reader.documentAt(path)
                    .map(document -> new Read(document, LocalDate.now(clock)))
                    .ifPresent(read -> waiting.merge(read, 1L, Long::sum));
        }
    }

    /// Writes down what was counted, in one order on every server so that none waits for another in a circle. What
    /// could not be written is counted again with the next.
    void write() {
        var counts = take();
        var reads = counts.keySet().stream().sorted(Read.ORDER).toList();
        for (int from = 0; from < reads.size(); from += SLICE) {
            var slice = reads.subList(from, Math.min(reads.size(), from + SLICE));
            try {
                transaction.executeWithoutResult(status -> store.add(rows(slice, counts)));
            } catch (RuntimeException failed) {
                giveBack(reads.subList(from, reads.size()), counts);
                throw failed;
            }
        }
    }

    private List<ReadStore.Row> rows(List<Read> slice, Map<Read, Long> counts) {
        var open = new HashMap<Long, PublishedDocument>();
        publications
                .listOpen(slice.stream()
                        .map(read -> DocumentId.of(read.document()))
                        .distinct()
                        .toList())
                .forEach(document -> open.put(document.id().value(), document));
        var rows = new ArrayList<ReadStore.Row>();
        for (Read read : slice) {
            var document = open.get(read.document());
            if (document != null) {
                rows.add(new ReadStore.Row(document, read.day(), counts.getOrDefault(read, 0L)));
            }
        }
        return rows;
    }

    private void giveBack(List<Read> reads, Map<Read, Long> counts) {
        reads.forEach(read -> waiting.merge(read, counts.getOrDefault(read, 0L), Long::sum));
    }

    /// Each number is taken out whole: what is counted meanwhile begins anew and is not lost.
    private Map<Read, Long> take() {
        var counts = new HashMap<Read, Long>();
        for (Read read : waiting.keySet()) {
            Optional.ofNullable(waiting.remove(read)).ifPresent(count -> counts.put(read, count));
        }
        return counts;
    }

    @EventListener(MemoryStale.class)
    void forget() {
        waiting.clear();
    }
}
