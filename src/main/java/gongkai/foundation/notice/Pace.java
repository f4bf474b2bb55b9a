package gongkai.foundation.notice;

import java.time.Duration;
import java.time.Instant;

/// How many messages may still go this minute. Counted per server: with three servers the bound is three times as high.
final class Pace {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private Instant begun = Instant.EPOCH;
    private int used;

    Pace(int perMinute) {
        this.perMinute = perMinute;
    }

    /// Takes up to so many of what is left.
    synchronized int take(int wanted, Instant now) {
        if (!now.isBefore(begun.plus(MINUTE)) || now.isBefore(begun)) {
            begun = now;
            used = 0;
        }
        int granted = Math.max(0, Math.min(wanted, perMinute - used));
        used += granted;
        return granted;
    }

    /// Gives back what was not needed.
    synchronized void giveBack(int count) {
        used = Math.max(0, used - count);
    }
}
