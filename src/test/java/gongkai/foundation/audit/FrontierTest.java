package gongkai.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrontierTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Property
    void gapsAreTheNumbersBetweenMarkAndHighestThatWereNotSettled(
            @ForAll @Size(max = 40) Set<@IntRange(min = 1, max = 60) Integer> settled,
            @ForAll @IntRange(min = 0, max = 60) int mark) {
        var frontier = new Frontier(0);
        settled.forEach(frontier::settle);
        frontier.advance(mark);

        var expected = new TreeSet<Long>();
        for (long number = mark + 1; number < frontier.high(); number++) {
            if (!settled.contains((int) number)) {
                expected.add(number);
            }
        }
        var gaps = frontier.gaps();
        var found = new TreeSet<Long>();
        for (int range = 0; range < gaps.froms().length; range++) {
            for (long number = gaps.froms()[range]; number <= gaps.tos()[range]; number++) {
                found.add(number);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void nothingIsProvenWhileATransactionOfThatTimeIsUnderWay() {
        var horizon = new Horizon(Duration.ofSeconds(5));

        assertThat(horizon.read(new Horizon.Reading(100, 100, 7), NOON)).isZero();
        assertThat(horizon.read(new Horizon.Reading(100, 110, 9), NOON.plusSeconds(2)))
                .isZero();
        assertThat(horizon.read(new Horizon.Reading(100, 120, 12), NOON.plusSeconds(6)))
                .isZero();
        assertThat(horizon.read(new Horizon.Reading(119, 130, 15), NOON.plusSeconds(20)))
                .isZero();
        assertThat(horizon.read(new Horizon.Reading(120, 140, 20), NOON.plusSeconds(30)))
                .isEqualTo(7);
    }

    @Test
    void anotherClusterStartsAnew() {
        var horizon = new Horizon(Duration.ofSeconds(5));
        horizon.read(new Horizon.Reading(1000, 1000, 7), NOON);
        horizon.read(new Horizon.Reading(1000, 1000, 7), NOON.plusSeconds(6));

        assertThat(horizon.read(new Horizon.Reading(20, 20, 7), NOON.plusSeconds(12)))
                .isZero();
        assertThat(horizon.read(new Horizon.Reading(20, 20, 7), NOON.plusSeconds(18)))
                .isZero();
        assertThat(horizon.read(new Horizon.Reading(20, 20, 7), NOON.plusSeconds(24)))
                .isEqualTo(7);
    }
}
