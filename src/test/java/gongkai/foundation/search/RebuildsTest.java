package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditRecord;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class RebuildsTest {
    private final RebuildRequests requests;
    private final Rebuilds rebuilds;
    private final SearchIndex index;
    private final SearchSettings settings;
    private final Clock clock;
    private final RebuildStore store;
    private final ThisServer server;
    private AuditRecord record;
    private ChangeStore changes;
    private PlatformTransactionManager transactions;
    private TestTime time;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    RebuildsTest(
            RebuildRequests requests,
            Rebuilds rebuilds,
            SearchIndex index,
            SearchSettings settings,
            Clock clock,
            RebuildStore store,
            ThisServer server) {
        this.requests = requests;
        this.rebuilds = rebuilds;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
        this.store = store;
        this.server = server;
    }

    @Autowired
    void alsoUse(AuditRecord record, ChangeStore changes, PlatformTransactionManager transactions, TestTime time) {
        this.record = record;
        this.changes = changes;
        this.transactions = transactions;
        this.time = time;
    }

    @Test
    void aRequestIsDoneByEveryServerOnceAndStandsOnRecord() {
        store.see(server.now());
        assertThat(requests.servers())
                .singleElement()
                .satisfies(seen -> assertThat(seen.name()).isEqualTo(server.name()));

        long rebuild = requests.want("staff:7 系统管理员");
        assertThat(requests.isRunning()).as("asked for, not yet taken").isTrue();
        assertThatThrownBy(() -> requests.want("staff:7 系统管理员")).hasMessageContaining("正在重建");
        rebuilds.run();
        rebuilds.run();

        assertThat(requests.isRunning()).isFalse();
        assertThat(requests.progressOf(rebuild)).singleElement().satisfies(progress -> {
            assertThat(progress.index()).isEqualTo(server.name());
            assertThat(progress.state()).isEqualTo(RebuildProgress.State.DONE);
            assertThat(progress.percent()).isEqualTo(100);
        });
        assertThat(record.listOf("search:rebuild-" + rebuild))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("重建检索索引"));

        time.pass(Duration.ofMinutes(1));
        assertThat(requests.servers()).as("it has not been seen for a minute").isEmpty();
    }

    @Test
    void aServerThatStopsIsAskedNothingMore() {
        var upkeep = new SearchClock(index, rebuilds, store, changes, server, settings, clock);
        upkeep.start();
        upkeep.follow();
        assertThat(requests.servers()).extracting(IndexServer::name).contains(server.name());

        upkeep.stop();
        upkeep.follow();

        assertThat(requests.servers()).extracting(IndexServer::name).doesNotContain(server.name());
    }

    @Test
    void whatServersThatAreGoneWereAskedIsDoneByTheCommandAndStandsOnRecordOnce() {
        long asked = requests.want("命令行");

        rebuilds.runHere("命令行", Filling.Progress.UNSEEN);

        assertThat(requests.progressOf(asked))
                .singleElement()
                .satisfies(progress -> assertThat(progress.state()).isEqualTo(RebuildProgress.State.DONE));
        assertThat(record.listOf("search:rebuild-" + asked)).hasSize(1);
    }

    @Test
    void aRebuildWithoutServersStandsOnRecordToo() {
        rebuilds.runHere("命令行", Filling.Progress.UNSEEN);
        long before = store.findWanted(Instant.EPOCH).orElseThrow();

        rebuilds.runHere("命令行", Filling.Progress.UNSEEN);

        long rebuild = store.findWanted(Instant.EPOCH).orElseThrow();
        assertThat(rebuild).isGreaterThan(before);
        assertThat(record.listOf("search:rebuild-" + rebuild)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("重建检索索引");
            assertThat(entry.actor()).isEqualTo("命令行");
        });
    }

    @Test
    void aRebuildWhoseServerWasStoppedDoesNotRunForEver() {
        long rebuild = store.want(Instant.parse("2026-03-02T01:00:00Z"), "命令行");
        store.take(rebuild, "gone", Instant.parse("2026-03-02T01:00:00Z"));
        var left = requests.progressOf(rebuild).getFirst();
        assertThat(left.stateAt(Instant.parse("2026-03-02T01:01:00Z"))).isEqualTo(RebuildProgress.State.RUNNING);
        assertThat(left.stateAt(Instant.parse("2026-03-02T01:03:00Z"))).isEqualTo(RebuildProgress.State.FAILED);
    }

    @Test
    void aChangeIsNumberedOnlyWhenTheOneBeforeItIsCommitted() throws InterruptedException {
        long before = changes.last();
        var order = new ArrayList<String>();
        var numbered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = Thread.ofVirtual()
                .start(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    changes.insert("shelf", List.of("first"), Instant.EPOCH);
                    numbered.countDown();
                    await(release);
                    order.add("first");
                }));
        numbered.await();
        var second = Thread.ofVirtual()
                .start(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    changes.insert("shelf", List.of("second"), Instant.EPOCH);
                    order.add("second");
                }));
        assertThat(changes.listAfter(before, 10))
                .as("nothing is seen before it is committed")
                .isEmpty();
        release.countDown();
        first.join();
        second.join();
        assertThat(order).containsExactly("first", "second");
        assertThat(changes.listAfter(before, 10)).extracting(Change::sourceId).containsExactly("first", "second");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
