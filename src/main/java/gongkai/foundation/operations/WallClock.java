package gongkai.foundation.operations;

import java.time.Instant;

/// Where the house's clock takes the time from. Without one of these it is the machine's clock.
public interface WallClock {
    Instant now();
}
