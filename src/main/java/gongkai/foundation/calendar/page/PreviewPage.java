package gongkai.foundation.calendar.page;

import gongkai.foundation.calendar.NoticeFinding;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// What a change of the calendar would do, and the form that confirms it.
///
/// @param outdated whether another preview was confirmed, which no longer holds
/// @param moves how many open deadlines move
/// @param keep the change again, for the form
public record PreviewPage(
        Frame frame,
        String words,
        boolean publishes,
        boolean outdated,
        List<Day> days,
        List<NoticePage.ReadLine> lines,
        List<NoticeFinding> findings,
        long moves,
        List<Room> rooms,
        Map<String, String> keep,
        String reason,
        Problems problems,
        String back) {
    /// One day that changes.
    public record Day(String day, String weekday, String before, String after, boolean counts) {}

    /// The deadlines of one room that move.
    ///
    /// @param words how many, and how many to an earlier day
    /// @param organs how many each organ has
    /// @param more how many are not shown here
    public record Room(String label, String words, List<OrganCount> organs, List<Move> moves, long more) {}

    /// How many matters of an organ move.
    public record OrganCount(String organ, long count) {}

    /// One deadline that moves.
    public record Move(String number, String organ, String before, String after, boolean earlier) {}
}
