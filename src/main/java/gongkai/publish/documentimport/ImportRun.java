package gongkai.publish.documentimport;

import gongkai.foundation.organ.OrganId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What was brought together.
///
/// @param source the names of what was sent, shortened
/// @param remarks what is wrong with the list as a whole
/// @param counts how many rows stand how
record ImportRun(
        long id,
        OrganId organ,
        Manner manner,
        Instant startedAt,
        String actor,
        String source,
        List<String> remarks,
        Map<RowState, Long> counts) {
    ImportRun {
        remarks = List.copyOf(remarks);
        counts = Map.copyOf(counts);
    }

    long count(RowState state) {
        return counts.getOrDefault(state, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Whether there is still something to do.
    boolean isOpen() {
        return count(RowState.WAITING) + count(RowState.READ) + count(RowState.UNREADABLE) > 0;
    }
}
