package gongkai.foundation.audit;

import java.util.Map;
import java.util.TreeMap;

/// How far sealing has come. Entries commit out of the order of their numbers, so below the highest number seen there
/// are gaps: numbers whose transaction is still under way or was undone. A number stays a gap until it is sealed or
/// until the low-water mark passes it. Kept in memory only; the seals say the same and it is made of them anew.
final class Frontier {
    private final TreeMap<Long, Long> gaps = new TreeMap<>();
    private long mark;
    private long high;

    Frontier(long mark) {
        this.mark = mark;
        this.high = mark;
    }

    /// Every number up to this one is sealed, or was never committed.
    long mark() {
        return mark;
    }

    /// The highest number seen.
    long high() {
        return high;
    }

    Gaps gaps() {
        return new Gaps(
                gaps.keySet().stream().mapToLong(Long::longValue).toArray(),
                gaps.values().stream().mapToLong(Long::longValue).toArray());
    }

    /// This number is done with: it is sealed, or is not ours and never will be.
    void settle(long number) {
        if (number > high) {
            if (number > high + 1) {
                gaps.put(high + 1, number - 1);
            }
            high = number;
            return;
        }
        Map.Entry<Long, Long> gap = gaps.floorEntry(number);
        if (gap == null || gap.getValue() < number) {
            return;
        }
        gaps.remove(gap.getKey());
        if (gap.getKey() < number) {
            gaps.put(gap.getKey(), number - 1);
        }
        if (number < gap.getValue()) {
            gaps.put(number + 1, gap.getValue());
        }
    }

    /// What was not committed up to this number never will be.
    void advance(long newMark) {
        if (newMark <= mark) {
            return;
        }
        mark = newMark;
        high = Math.max(high, newMark);
        while (!gaps.isEmpty() && gaps.firstKey() <= newMark) {
            Map.Entry<Long, Long> gap = gaps.pollFirstEntry();
            if (gap.getValue() > newMark) {
                gaps.put(newMark + 1, gap.getValue());
            }
        }
    }

    /// Ranges of numbers, both ends included.
    record Gaps(long[] froms, long[] tos) {
        boolean isEmpty() {
            return froms.length == 0;
        }
    }
}
