package gongkai.foundation.calendar.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The years of the calendar, and what was corrected last.
public record YearsPage(Frame frame, List<Row> rows, List<CorrectionsPage.Row> corrections) {
    /// One year.
    ///
    /// @param source the notice it rests on, in words
    public record Row(
            int year,
            String path,
            String status,
            boolean provisional,
            int workingDays,
            String source,
            String entered) {}
}
