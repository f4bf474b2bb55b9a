package gongkai.foundation.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.Statements;
import gongkai.house.TestTime;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The counts themselves: exact under many hands, and one count for all servers.
@HouseTest
class BucketsTest {
    private static final Allowance HUNDRED = Allowance.of("100/1m");

    private final JdbcClient db;
    private final Clock clock;
    private final TestTime time;

    @Autowired
    BucketsTest(JdbcClient db, Clock clock, TestTime time) {
        this.db = db;
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

    /// Seven do not divide a minute: none of them is lost in the rounding, and none is won.
    @Test
    void exactlyWhatIsAllowedFitsAtOnceAndWhatIsLeftIsTold() {
        var here = server();
        var seven = Allowance.of("7/1m");
        for (int left = 6; left >= 0; left--) {
            var verdict = here.take("seven", seven, 1);
            assertThat(verdict.taken()).isTrue();
            assertThat(verdict.left()).isEqualTo(left);
        }
        assertThat(here.take("seven", seven, 1).taken()).isFalse();
        assertThat(server().take("seven", Allowance.of("999999999/1m"), 1).left())
                .isBetween(999_999_997L, 1_000_000_100L);
    }

    /// Who is within what is allowed costs one way to the database, who is refused a second one, once.
    @Test
    void takingIsOneStatement() throws Exception {
        var here = server();
        var two = Allowance.of("2/1m");
        assertThat(Statements.of(() -> here.take("statements", two, 1))).hasSize(1);
        assertThat(Statements.of(() -> here.take("statements", two, 1))).hasSize(1);
        assertThat(Statements.of(() -> here.take("statements", two, 1))).hasSize(2);
        assertThat(Statements.of(() -> here.take("statements", two, 1))).isEmpty();
    }

    @Test
    void bucketsThatAreFullAgainAreSweptAndOthersAreLeft() {
        var store = new BucketStore(db, clock);
        store.take("old", HUNDRED, 1);
        time.pass(Duration.ofMinutes(2));
        store.take("new", HUNDRED, 1);
        assertThat(store.sweep()).isPositive();

        assertThat(db.sql("select id from ratelimit.bucket where id like 'old%' or id like 'new%'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("new");
    }

    private Limits server() {
        return new Limits(new BucketStore(db, clock), clock);
    }
}
