package gongkai.foundation.searchdesk;

import gongkai.foundation.kernel.MemoryStale;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts what is looked for. Counting is adding to a number in memory; every few seconds the numbers go to the
/// database, where those of all servers add up. A server that falls loses a few seconds.
@Service
class SearchLog {
    private static final int MOST_WAITING = 5_000;
    private static final int MOST_COMMON = 500;
    /// Asked less often, it may be somebody's own matter: it is offered to nobody else.
    private static final int LEAST = 5;
    private static final int COMMON_DAYS = 90;
    private static final long COMMON_LASTS = Duration.ofMinutes(1).toNanos();

    private final SearchLogStore store;
    private final SearchDeskSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Map<Asked, LongAdder> waiting = new ConcurrentHashMap<>();
    private volatile Common common = Common.NOTHING;
    private volatile LocalDate cleared = LocalDate.MIN;

    SearchLog(SearchLogStore store, SearchDeskSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Words on a day.
    record Asked(LocalDate day, String words, boolean found) {
        static final Comparator<Asked> ORDER =
                Comparator.comparing(Asked::day).thenComparing(Asked::words).thenComparing(Asked::found);
    }

    private record Common(List<String> words, long lookedAt, boolean read) {
        static final Common NOTHING = new Common(List.of(), 0, false);
    }

    /// When too much waits already, a word more is not counted: the search never waits for it.
    void asked(String typed, boolean found) {
        var counts = waiting;
        if (counts.size() < MOST_WAITING) {
            SearchWords.of(typed)
                    .map(words -> new Asked(LocalDate.now(clock), words, found))
                    .ifPresent(asked -> counts.computeIfAbsent(asked, first -> new LongAdder())
                            .increment());
        }
    }

    /// Writes down what was counted, in one order on every server so that none waits for another in a circle, and
    /// once a day clears away what is old.
    void write() {
        var counts = take();
        var today = LocalDate.now(clock);
        if (counts.isEmpty() && today.equals(cleared)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            counts.keySet().stream()
                    .sorted(Asked.ORDER)
                    .forEach(asked -> store.add(
                            asked, counts.getOrDefault(asked, new LongAdder()).sum()));
            if (!today.equals(cleared)) {
                store.deleteBefore(today.minusDays(settings.keep().toDays()));
            }
        });
        cleared = today;
    }

    private synchronized Map<Asked, LongAdder> take() {
        var counts = waiting;
        waiting = new ConcurrentHashMap<>();
        return counts;
    }

    /// What is asked most and finds something.
    List<String> commonest() {
        var now = common;
        if (now.read() && System.nanoTime() - now.lookedAt() < COMMON_LASTS) {
            return now.words();
        }
        var words = store.listMost(true, LocalDate.now(clock).minusDays(COMMON_DAYS), LEAST, MOST_COMMON).stream()
                .map(SearchLogStore.Row::words)
                .toList();
        common = new Common(words, System.nanoTime(), true);
        return words;
    }

    /// The words looked for most since a day, whether found or not.
    List<SearchLogStore.Row> listMost(boolean found, LocalDate since, int most) {
        return store.listMost(found, since, 1, most);
    }

    /// The next who asks reads what is asked most anew.
    void forgetCommon() {
        common = Common.NOTHING;
    }

    @EventListener(MemoryStale.class)
    void forget() {
        waiting = new ConcurrentHashMap<>();
        forgetCommon();
        cleared = LocalDate.MIN;
    }
}
