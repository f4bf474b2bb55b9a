package gongkai.answer.withheld;

import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.LocalDate;
import java.util.Optional;

/// A review is due soon, or done.
record ReviewWork(WorkState workState) implements WorkChanged {
    static final String KIND = "withheld";

    static ReviewWork due(WithheldEntry entry, LocalDate since) {
        return of(entry, since, Turn.OURS, entry.nextReviewOn(), Optional.empty());
    }

    static ReviewWork done(WithheldEntry before, LocalDate on) {
        return of(before, on, Turn.DONE, before.nextReviewOn(), Optional.of(on));
    }

    private static ReviewWork of(
            WithheldEntry entry, LocalDate since, Turn turn, Optional<LocalDate> due, Optional<LocalDate> closed) {
        return new ReviewWork(new WorkState(
                KIND,
                entry.id(),
                entry.number(),
                "定期评估：" + entry.title(),
                entry.organ(),
                turn == Turn.DONE ? "已评估" : "待评估",
                turn,
                since,
                since,
                due,
                closed,
                WithheldController.LIST + "/" + entry.id()));
    }
}
