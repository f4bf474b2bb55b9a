package gongkai.foundation.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void aFloodOfStrangersTakesBoundedMemoryAndForgetsNobodyWhoKeepsComing() {
        var recent = new Recent<AtomicInteger>(100);
        var regular = recent.get("regular", key -> new AtomicInteger());
        for (int stranger = 0; stranger < 10_000; stranger++) {
            recent.get("stranger " + stranger, key -> new AtomicInteger());
            assertThat(recent.get("regular", key -> new AtomicInteger())).isSameAs(regular);
        }

        assertThat(recent.count()).isLessThanOrEqualTo(200);
    }
}
