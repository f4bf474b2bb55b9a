package gongkai.foundation.calendar.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Frame;

/// The corrections of the calendar, the newest first.
public record CorrectionsPage(Frame frame, Slice<Row> rows) {
    /// One correction.
    public record Row(String path, String words, String at, String who, String reason, int days, long moves) {}
}
