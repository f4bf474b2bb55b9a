package gongkai.foundation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.personaldata.BlindIndex;
import gongkai.foundation.signin.Attempts.Outcome;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class AttemptsTest {
    private static final String HERE = "192.0.2.1";

    private final Attempts attempts;
    private final AttemptStore store;
    private final BlindIndex blind;
    private final SigninSettings settings;
    private final TestTime time;

    @Autowired
    AttemptsTest(Attempts attempts, AttemptStore store, BlindIndex blind, SigninSettings settings, TestTime time) {
        this.attempts = attempts;
        this.store = store;
        this.blind = blind;
        this.settings = settings;
        this.time = time;
    }

    @Test
    void fromTheThirdFailureOnOneWaitsAndTheFifthLocks() {
        String key = attempts.accountKey(Audience.STAFF, "slow");

        assertThat(wrong(key)).isEqualTo(Duration.ZERO);
        assertThat(wrong(key)).isEqualTo(Duration.ZERO);
        assertThat(wrong(key)).isEqualTo(Duration.ZERO);
        assertThat(wrong(key)).isEqualTo(Duration.ofSeconds(5));
        time.pass(Duration.ofSeconds(5));
        assertThat(wrong(key)).isEqualTo(Duration.ZERO);
        assertThat(wrong(key)).isEqualTo(Duration.ofSeconds(30));
        assertThat(attempts.lockedUntil(key)).isEmpty();
        time.pass(Duration.ofSeconds(30));
        assertThat(attempts.guard(key, HERE, Optional::empty)).isEqualTo(new Outcome.Wrong<>(true));
        assertThat(wrong(key)).isEqualTo(Duration.ofMinutes(15));
        assertThat(attempts.lockedUntil(key)).isPresent();
        time.pass(Duration.ofMinutes(15));
        assertThat(attempts.lockedUntil(key)).isEmpty();
        assertThat(wrong(key)).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatIsRightClearsWhatWasWrong() {
        String key = attempts.accountKey(Audience.STAFF, "forgiven");
        wrong(key);
        wrong(key);

        assertThat(attempts.guard(key, HERE, () -> Optional.of("in"))).isEqualTo(new Outcome.Right<>("in"));
        assertThat(wrong(key)).isEqualTo(Duration.ZERO);
        assertThat(wrong(key)).isEqualTo(Duration.ZERO);
        assertThat(wrong(key)).isEqualTo(Duration.ZERO);
    }

    @Test
    void ofManyAttemptsAtOnceNoMoreAreLookedAtThanOneAfterTheOther() throws Exception {
        String key = attempts.accountKey(Audience.STAFF, "flooded");
        var looked = new AtomicInteger();
        Callable<Outcome<String>> attempt = () -> attempts.guard(key, HERE, () -> {
            looked.incrementAndGet();
            return Optional.empty();
        });

        try (var pool = Executors.newFixedThreadPool(8)) {
            var all = pool.invokeAll(java.util.Collections.nCopies(40, attempt));
            var outcomes = new ArrayList<Outcome<String>>();
            for (var each : all) {
                outcomes.add(each.get());
            }
            assertThat(looked).hasValue(3);
            assertThat(outcomes).filteredOn(Outcome.TooSoon.class::isInstance).hasSize(37);
        }
    }

    @Test
    void anAddressThatTriesManyAccountsIsStopped() {
        String there = "192.0.2.2";
        for (int account = 0; account < 60; account++) {
            String key = attempts.accountKey(Audience.MEMBERS, "guess" + account);
            assertThat(attempts.guard(key, there, Optional::empty)).isInstanceOf(Outcome.Wrong.class);
        }

        String another = attempts.accountKey(Audience.MEMBERS, "another");
        assertThat(attempts.guard(another, there, () -> Optional.of("in"))).isInstanceOf(Outcome.TooSoon.class);
        assertThat(attempts.guard(another, HERE, () -> Optional.of("in"))).isEqualTo(new Outcome.Right<>("in"));
    }

    @Test
    void theWaitNeverPassesTheLock() {
        var pace = new Pace(1, Duration.ofSeconds(5), 100, Duration.ofHours(1), Duration.ofMinutes(15));
        var now = time.now();
        var waits = List.of(1, 2, 3, 50, 100).stream()
                .map(failures -> pace.after(new Pace.Tally(failures - 1, now, now), now))
                .map(tally -> Duration.between(now, tally.openAt()).toSeconds())
                .toList();

        assertThat(waits).containsExactly(5L, 30L, 180L, 900L, 900L);
    }

    /// How long one has to wait before a wrong attempt is looked at; zero when it was.
    private Duration wrong(String key) {
        return switch (attempts.guard(key, HERE, Optional::empty)) {
            case Outcome.Right<Object> right -> throw new AssertionError(right);
            case Outcome.Wrong<Object> wrong -> Duration.ZERO;
            case Outcome.TooSoon<Object>(var left) -> left;
        };
    }

    /// The database keeps microseconds, the clock shows nanoseconds.
    @Test
    void theFirstAttemptIsLookedAtWhateverTheClockShows() {
        for (String moment : List.of("2026-03-02T01:00:00.123456999Z", "2026-03-02T01:00:00.123456001Z")) {
            var exact = new Attempts(store, blind, settings, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
            String key = exact.accountKey(Audience.STAFF, moment);

            assertThat(exact.guard(key, moment, () -> Optional.of("in"))).isEqualTo(new Outcome.Right<>("in"));
        }
    }
}
