package gongkai.foundation.signin;

import java.time.Duration;
import java.time.Instant;

/// How fast one may try again.
///
/// @param slowFrom the failure from which one has to wait
/// @param lockAfter the failure that locks
record Pace(int slowFrom, Duration slowBy, int lockAfter, Duration within, Duration lasts) {
    private static final int GROWTH = 6;

    /// Accounts and second factors: slowed, then locked.
    static Pace ofAccount(SigninSettings.Lockout rule) {
        return new Pace(rule.slowFrom(), rule.slowBy(), rule.after(), rule.within(), rule.lasts());
    }

    /// Addresses are not slowed: many people may share one.
    static Pace ofAddress(SigninSettings.Lockout rule) {
        return new Pace(rule.perAddress(), rule.slowBy(), rule.perAddress(), rule.within(), rule.lasts());
    }

    /// One more attempt, counted as failed until it turns out right.
    Tally after(Tally before, Instant now) {
        boolean over = !before.begunAt().plus(within).isAfter(now);
        int failures = over ? 1 : before.failures() + 1;
        return new Tally(failures, over ? now : before.begunAt(), now.plus(wait(failures)));
    }

    boolean locks(int failures) {
        return failures >= lockAfter;
    }

    private Duration wait(int failures) {
        if (locks(failures)) {
            return lasts;
        }
        Duration wait = failures < slowFrom ? Duration.ZERO : slowBy;
        for (int further = slowFrom; further < failures && wait.compareTo(lasts) < 0; further++) {
            wait = wait.multipliedBy(GROWTH);
        }
        return wait.compareTo(lasts) < 0 ? wait : lasts;
    }

    /// What is counted under one key.
    ///
    /// @param openAt when the next attempt is taken
    record Tally(int failures, Instant begunAt, Instant openAt) {}
}
