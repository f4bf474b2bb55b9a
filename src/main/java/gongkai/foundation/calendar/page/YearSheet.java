package gongkai.foundation.calendar.page;

import java.util.List;

/// One year as it hangs on a wall: twelve months, and its holidays in words.
///
/// @param status 已公布 or 尚未公布
/// @param provisional whether its days may still change
public record YearSheet(
        int year, String status, boolean provisional, int workingDays, List<Month> months, List<Holiday> holidays) {
    /// One month in weeks from Monday to Sunday.
    public record Month(String name, List<List<Cell>> weeks) {}

    /// One day.
    ///
    /// @param number the day of the month; 0 for a place before the first or behind the last
    /// @param mark 休 or 班, or nothing on ordinary days
    /// @param name the holiday, or the weekday
    public record Cell(int number, String date, String kind, String mark, String name) {}

    /// One holiday with its make-up days.
    public record Holiday(String name, String off, String makeUps) {}
}
