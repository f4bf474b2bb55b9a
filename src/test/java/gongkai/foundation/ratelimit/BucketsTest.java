package gongkai.foundation.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The counts themselves: exact under many hands, and one count for all servers.
@HouseTest
class BucketsTest {
    private static final Allowance HUNDRED = Allowance.of("100/1m");

    private final DataSource database;
    private final JdbcClient db;
    private final TimeMeter meter;
    private final Clock clock;
    private final TestTime time;

    @Autowired
    BucketsTest(DataSource database, JdbcClient db, TimeMeter meter, Clock clock, TestTime time) {
        this.database = database;
        this.db = db;
        this.meter = meter;
        this.clock = clock;
        this.time = time;
    }

    @Test
    void eightHandsOnTwoServersTakeExactlyWhatThereIs() throws Exception {
        var one = server();
        var other = server();
        try (var hands = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 160)
                    .<Callable<Boolean>>mapToObj(turn -> () -> (turn % 2 == 0 ? one : other)
                            .take("many hands", HUNDRED, 1)
                            .taken())
                    .toList();
            long taken = 0;
            for (var answer : hands.invokeAll(tries)) {
                taken += answer.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(100);
        }
    }

    /// What two servers have not told yet passes beside: less than a slice at each.
    @Test
    void inSlicesNoMoreThanASliceAtEachServerPassesBeside() throws Exception {
        var one = server();
        var other = server();
        try (var hands = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 10_000)
                    .<Callable<Boolean>>mapToObj(turn -> () -> (turn % 2 == 0 ? one : other)
                            .take("slices", HUNDRED, HUNDRED.slice())
                            .taken())
                    .toList();
            long taken = 0;
            for (var answer : hands.invokeAll(tries)) {
                taken += answer.get() ? 1 : 0;
            }
            assertThat(taken).isBetween(100L, 100 + 2 * (HUNDRED.slice() - 1));
        }
    }

    /// The database hears nothing of who reads a little.
    @Test
    void aFewPagesCostNoWayToTheDatabase() {
        var here = server();
        for (int page = 1; page < HUNDRED.slice(); page++) {
            assertThat(here.take("a few pages", HUNDRED, HUNDRED.slice()).taken())
                    .isTrue();
        }
        assertThat(rows("a few pages")).isZero();
        here.take("a few pages", HUNDRED, HUNDRED.slice());
        assertThat(rows("a few pages")).isOne();
    }

    private long rows(String key) {
        return db.sql("select count(*) from ratelimit.bucket where id like :key || '%'")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    @Test
    void whatWasTakenGrowsBackEvenlyAndTheWaitIsTold() {
        var here = server();
        var three = Allowance.of("3/1m");
        for (int turn = 0; turn < 3; turn++) {
            assertThat(here.take("growing", three, 1).taken()).isTrue();
        }
        var refused = here.take("growing", three, 1);
        assertThat(refused.taken()).isFalse();
        assertThat(refused.seconds()).isEqualTo(20);

        time.pass(Duration.ofSeconds(19));
        assertThat(here.take("growing", three, 1).seconds()).isEqualTo(1);
        time.pass(Duration.ofSeconds(1));
        assertThat(here.take("growing", three, 1).taken()).isTrue();
        assertThat(here.take("growing", three, 1).taken()).isFalse();
    }

    /// When a bucket has run out is written by the machine's clock, which no test moves: so the row is aged.
    @Test
    void bucketsThatAreFullAgainAreSweptAndOthersAreLeft() {
        var store = new BucketStore(database, db, meter);
        store.take("old", HUNDRED, 1);
        store.take("new", HUNDRED, 1);
        db.sql("update ratelimit.bucket set expires_at = expires_at - 180000 where id like 'old%'")
                .update();
        store.sweep();

        assertThat(db.sql("select id from ratelimit.bucket where id like 'old%' or id like 'new%'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("new");
    }

    private Limits server() {
        return new Limits(new BucketStore(database, db, meter), clock);
    }
}
