package gongkai.foundation.worklist;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;

/// How a matter stands now, in the words of its room.
///
/// @param kind the id of the room's `WorkKind`, for example `foi`
/// @param matter the matter's number within the room
/// @param number the number people know it by
/// @param stage what is to be done next, for example 待答复
/// @param receivedOn the day the matter came in
/// @param startedOn the day the present clock began
/// @param dueOn the last day, when there is one
/// @param closedOn the day it was done, when it is; without one the day of the event counts
/// @param path where the matter is handled
public record WorkState(
        String kind,
        long matter,
        String number,
        String title,
        OrganId organ,
        String stage,
        Turn turn,
        LocalDate receivedOn,
        LocalDate startedOn,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> closedOn,
        String path) {

    /// The matter in the manner of the record: `foi:12`.
    public String subject() {
        return kind + ":" + matter;
    }

    WorkState ended(Optional<LocalDate> due, LocalDate on) {
        return new WorkState(
                kind, matter, number, title, organ, stage, turn, receivedOn, startedOn, due, Optional.of(on), path);
    }
}
