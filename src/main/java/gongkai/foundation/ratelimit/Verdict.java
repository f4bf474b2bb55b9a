package gongkai.foundation.ratelimit;

import java.time.Duration;

/// Whether a request is taken.
///
/// @param left how many more would be taken now
/// @param pause until one is taken again; zero when this one is
record Verdict(boolean taken, long left, Duration pause) {
    /// Where nothing is counted.
    static final Verdict FREE = new Verdict(true, Long.MAX_VALUE, Duration.ZERO);

    static Verdict shut(Duration pause) {
        return new Verdict(false, 0, pause);
    }

    /// The wait in whole seconds, never too short.
    long seconds() {
        return Math.max(1, pause.plusNanos(999_999_999).toSeconds());
    }
}
