package gongkai.foundation.calendar.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The statutory periods in force.
public record PeriodsPage(Frame frame, List<Row> rows, int changed) {
    /// One period.
    ///
    /// @param statute the length by the statute, where this installation set another; else empty
    public record Row(
            String label, String start, String length, String statute, String onLapse, String basis, String key) {}
}
