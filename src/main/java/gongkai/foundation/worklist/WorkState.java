package gongkai.foundation.worklist;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;

/// How a matter stands now, in the words of its room.
///
/// @param kind the room, for example `foi`
/// @param matter the matter's number within the room
/// @param number the number people know it by
/// @param stage what is to be done next, for example 待答复
/// @param startedOn the day the present clock began
/// @param dueOn the last day, when there is one
/// @param path where the matter is handled
public record WorkState(
        String kind,
        long matter,
        String number,
        String title,
        OrganId organ,
        String stage,
        Turn turn,
        LocalDate startedOn,
        Optional<LocalDate> dueOn,
        String path) {}
