package gongkai.answer.foiarchive;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.LocalDate;
import java.util.Optional;

/// A request is to be archived, or was.
record ArchiveWork(WorkState workState) implements WorkChanged {
    static final String KIND = "foiarchive";

    /// @param doneOn the day of archiving; empty while it is owed
    static ArchiveWork of(FoiRequest request, ArchiveDutyStore.Duty duty, Optional<LocalDate> doneOn) {
        return new ArchiveWork(new WorkState(
                KIND,
                request.id().value(),
                request.number(),
                "归档：" + request.wish().title(),
                request.organ(),
                doneOn.isPresent() ? "已归档" : "待归档",
                doneOn.isPresent() ? Turn.DONE : Turn.OURS,
                duty.settledOn(),
                duty.settledOn(),
                Optional.of(duty.dueOn()),
                doneOn,
                "/console/requests/%d/archive".formatted(request.id().value())));
    }
}
