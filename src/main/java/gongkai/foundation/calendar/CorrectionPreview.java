package gongkai.foundation.calendar;

import java.util.List;
import java.util.Optional;

/// What a change of the calendar would do: the days that change, and every open deadline that moves.
///
/// @param draft the calendar as it would be
/// @param words what it is, in a few words
/// @param publishes whether a provisional year is published by it
/// @param reading what was read from the pasted notice, if it is one
/// @param digest stands for all of this; a confirmation carries it
record CorrectionPreview(
        CalendarDraft draft,
        String words,
        boolean publishes,
        Optional<NoticeReading> reading,
        List<MoveTally.RoomMoves> rooms,
        String digest) {

    long moves() {
        return rooms.stream().mapToLong(MoveTally.RoomMoves::count).sum();
    }
}
