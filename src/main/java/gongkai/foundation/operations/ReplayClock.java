package gongkai.foundation.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/// The clock of the house, in the zone Asia/Shanghai. It shows the time of the clock it wraps, unless a replay
/// is under way: the demo city's history is made by the real verbs, each told that it is that day.
public final class ReplayClock extends Clock {
    /// Legal days are Chinese days.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<Instant> REPLAYED = ScopedValue.newInstance();

    private final WallClock wall;

    ReplayClock(WallClock wall) {
        this.wall = wall;
    }

    /// Runs the work as if it were that instant, on this thread only.
    public static <T> T at(Instant instant, Supplier<T> work) {
        return ScopedValue.where(REPLAYED, instant).call(work::get);
    }

    /// Whether this thread replays history.
    public static boolean isReplaying() {
        return REPLAYED.isBound();
    }

    /// The real day of today, replay or not.
    public LocalDate realToday() {
        return LocalDate.ofInstant(wall.now(), ZONE);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return REPLAYED.isBound() ? REPLAYED.get() : wall.now();
    }
}
