package gongkai.foundation.calendar.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;

/// One correction: its days, and every deadline that moved, before and after.
public record CorrectionPage(
        Frame frame, List<Fact> facts, List<PreviewPage.Day> days, Slice<Move> moves, String path, String table) {
    /// One deadline that moved.
    ///
    /// @param note 补算 where it was found by the pass behind the correction
    public record Move(
            String room, String number, String organ, String before, String after, boolean earlier, String note) {}
}
