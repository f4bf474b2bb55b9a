package gongkai.foundation.signin;

import gongkai.foundation.personaldata.BlindIndex;
import gongkai.foundation.personaldata.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Slows guessing down and stops it. An attempt is counted as failed before it is looked at, and taken back when it
/// was right: so nobody gains anything by sending many at once. Whether an account exists makes no difference.
@Component
class Attempts {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Place ACCOUNT = Place.of("signin.attempt.account");

    private final AttemptStore store;
    private final BlindIndex blind;
    private final SigninSettings.Lockout rule;
    private final Clock clock;

    Attempts(AttemptStore store, BlindIndex blind, SigninSettings settings, Clock clock) {
        this.store = store;
        this.blind = blind;
        this.rule = settings.lockout();
        this.clock = clock;
    }

    /// How an attempt went.
    sealed interface Outcome<P> {
        /// It was right.
        record Right<P>(P found) implements Outcome<P> {}

        /// It was wrong.
        ///
        /// @param locked whether it was the failure that locks
        record Wrong<P>(boolean locked) implements Outcome<P> {}

        /// It was not looked at: it came too soon after others that failed.
        record TooSoon<P>(Duration left) implements Outcome<P> {}
    }

    /// Looks at a proof unless too many went wrong for this key or from this address.
    <P> Outcome<P> guard(String key, String address, Supplier<Optional<P>> proof) {
        // As exact as the database keeps it: a finer moment would lie before the row it was just written to.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var fromAddress = store.charge(addressKey(address), Pace.ofAddress(rule), now);
        if (fromAddress.openAt().isAfter(now)) {
            return new Outcome.TooSoon<>(Duration.between(now, fromAddress.openAt()));
        }
        var pace = Pace.ofAccount(rule);
        var tally = store.charge(key, pace, now);
        if (tally.openAt().isAfter(now)) {
            return new Outcome.TooSoon<>(Duration.between(now, tally.openAt()));
        }
        var found = proof.get();
        if (found.isEmpty()) {
            return new Outcome.Wrong<>(tally.failures() == rule.after());
        }
        store.clear(key);
        store.refund(addressKey(address));
        store.forgetBefore(now.minus(KEPT));
        return new Outcome.Right<>(found.get());
    }

    /// Until when nobody can try this key, if it is locked now. A short wait is no lock.
    Optional<Instant> lockedUntil(String key) {
        return store.find(key)
                .filter(tally -> Pace.ofAccount(rule).locks(tally.failures()))
                .map(Pace.Tally::openAt)
                .filter(clock.instant()::isBefore);
    }

    void clear(String key) {
        store.clear(key);
    }

    /// The key under which failures of an account are counted. What was typed need not be an account, and may be a
    /// password by mistake: it is not kept, only its blind index.
    String accountKey(Audience audience, String account) {
        String index = HexFormat.of().formatHex(blind.of(ACCOUNT, BlindIndex.normal(account)));
        return "account:" + audience.word() + ":" + index;
    }

    /// The key under which failures of the second step are counted.
    static String secondKey(String person) {
        return "second:" + person;
    }

    private static String addressKey(String address) {
        return "address:" + address;
    }
}
