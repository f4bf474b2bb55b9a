package gongkai.foundation.calendar;

import java.util.ArrayList;
import java.util.List;

/// Writes the moves of a correction to its list, some hundred at a time.
final class MoveWriter {
    private static final int AT_ONCE = 500;

    private final CorrectionStore store;
    private final List<DeadlineMove> waiting = new ArrayList<>();
    private long correction;
    private boolean late;
    private String room = "";

    MoveWriter(CorrectionStore store) {
        this.store = store;
    }

    /// Names the correction the moves belong to.
    ///
    /// @param late whether they are found after it
    void begin(long number, boolean afterwards) {
        correction = number;
        late = afterwards;
    }

    void add(String ofRoom, DeadlineMove move) {
        if (!ofRoom.equals(room) || waiting.size() >= AT_ONCE) {
            flush();
        }
        room = ofRoom;
        waiting.add(move);
    }

    void flush() {
        if (!waiting.isEmpty()) {
            store.appendMoves(correction, room, waiting, late);
            waiting.clear();
        }
    }
}
