package gongkai.foundation.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How an index gets on with a rebuild.
///
/// @param reportedAt when its server last said how far it is
record RebuildProgress(
        long rebuild,
        String index,
        State state,
        long done,
        long total,
        Instant startedAt,
        Instant reportedAt,
        Optional<Instant> finishedAt) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    enum State {
        RUNNING("正在重建"),
        DONE("已重建"),
        FAILED("没有重建成");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// A server that was stopped in the middle never says that it failed.
    State stateAt(Instant now) {
        return state == State.RUNNING && reportedAt.plus(PATIENCE).isBefore(now) ? State.FAILED : state;
    }

    int percent() {
        return switch (state) {
            case DONE -> 100;
            case RUNNING, FAILED -> total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
        };
    }
}
