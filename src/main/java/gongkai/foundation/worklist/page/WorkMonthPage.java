package gongkai.foundation.worklist.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// 办理日历: how many matters are due on each day of a month.
public record WorkMonthPage(
        Frame frame,
        List<WorklistPage.Tab> tabs,
        String month,
        String before,
        String after,
        List<List<Day>> weeks,
        long total) {

    /// One day of the grid.
    ///
    /// @param number the day of the month; 0 outside it
    /// @param rest whether nobody works on it
    /// @param word 班 or the name of a holiday, or empty
    public record Day(
            int number, String label, String weekday, boolean rest, boolean today, String word, List<Due> dues) {}

    /// So many matters of a light, with the way to them.
    public record Due(String shape, String label, String count, String path) {}
}
