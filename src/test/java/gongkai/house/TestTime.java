package gongkai.house;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.operations.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// The clock of the tests. It stands still until it is moved.
public final class TestTime implements WallClock {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    static final TestTime THE_ONE = new TestTime();

    private volatile Instant now = morning(START);

    private TestTime() {}

    @Override
    public Instant now() {
        return now;
    }

    /// Moves to nine o'clock in the morning of a day.
    public void moveTo(LocalDate day) {
        now = morning(day);
    }

    /// Moves to nine o'clock in the morning of a day, written 2026-03-02.
    public void moveTo(String day) {
        moveTo(LocalDate.parse(day));
    }

    /// Lets time go by.
    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    void reset() {
        moveTo(START);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(ReplayClock.ZONE).toInstant();
    }
}
