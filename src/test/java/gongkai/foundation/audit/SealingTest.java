package gongkai.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class SealingTest {
    private static final String SEALED = "select coalesce(sum(size), 0) from audit.seal";
    private static final String DISTINCT =
            "select count(distinct member.id) from audit.seal s cross join lateral unnest(s.entries) as member (id)";
    private static final String ROWS = "select count(*) from audit.entry";
    private static final String MARK = "select coalesce(max(low_water), 0) from audit.seal";

    private final RecordDesk desk;
    private final TestTime time;

    @Autowired
    SealingTest(RecordDesk desk, TestTime time) {
        this.desk = desk;
        this.time = time;
    }

    @BeforeEach
    void sealWhatIsThere() {
        desk.seal();
    }

    @Test
    void whatIsCommittedIsSealedOnce() {
        desk.write(3, "test:1");

        assertThat(desk.seal()).isEqualTo(3);
        assertThat(desk.seal()).isZero();
        everythingIsSealedOnce();
        assertThat(desk.check()).isEmpty();
    }

    /// Four writers, some of whom change their mind, and one who commits last of all.
    @Test
    void lateCommitsAndUndoneOnesAreNeitherLostNorSealedTwice() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.submit(() -> desk.transaction().executeWithoutResult(status -> {
                desk.publish("late:1");
                begun.countDown();
                await(go);
                desk.publish("late:2");
            }));
            await(begun);
            for (int writer = 0; writer < 4; writer++) {
                int number = writer;
                writers.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        int turn = i;
                        desk.transaction().executeWithoutResult(status -> {
                            desk.publish("many:" + number);
                            if (turn % 7 == number) {
                                status.setRollbackOnly();
                            }
                        });
                    }
                });
            }
            for (int round = 0; round < 8; round++) {
                time.moveTo(java.time.LocalDate.of(2026, 3, 3 + round));
                desk.seal();
            }
            assertThat(desk.count("select count(*) from audit.entry where subject = 'late:1'"))
                    .isZero();
            go.countDown();
        }
        desk.seal();

        assertThat(desk.count("select count(*) from audit.entry where subject like 'late:%'"))
                .isEqualTo(2);
        everythingIsSealedOnce();
        assertThat(desk.check()).isEmpty();
        assertThat(desk.outcome().unsealed()).isZero();
    }

    @Test
    void theMarkFollowsOnceAllOfThatTimeHaveEnded() {
        time.moveTo("2026-04-01");
        desk.write(5, "test:mark");
        long last = desk.newest();
        desk.seal();
        time.moveTo("2026-04-02");
        desk.seal();
        time.moveTo("2026-04-03");
        desk.seal();
        time.moveTo("2026-04-04");
        desk.write(1, "test:mark");
        desk.seal();

        assertThat(desk.count(MARK)).isGreaterThanOrEqualTo(last);
        assertThat(desk.check()).isEmpty();
    }

    @Test
    void aVeryLargeTransactionIsSealedInSeveralBatches() {
        long before = desk.count("select count(*) from audit.seal");
        desk.write(25_000, "test:large");

        assertThat(desk.seal()).isEqualTo(25_000);
        assertThat(desk.count("select count(*) from audit.seal")).isEqualTo(before + 3);
        everythingIsSealedOnce();
        assertThat(desk.check()).isEmpty();
    }

    private void everythingIsSealedOnce() {
        assertThat(desk.count(SEALED)).isEqualTo(desk.count(ROWS));
        assertThat(desk.count(DISTINCT)).isEqualTo(desk.count(ROWS));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
