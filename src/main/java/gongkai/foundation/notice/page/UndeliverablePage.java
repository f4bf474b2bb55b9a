package gongkai.foundation.notice.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// What could not be delivered.
///
/// @param cause the reason the list is narrowed to, or empty
public record UndeliverablePage(
        Frame frame, List<Chip> causes, String cause, Slice<Row> slice, String path, Problems problems) {
    /// One notice that did not arrive.
    public record Row(
            long id, String kind, String channel, String about, String masked, int tries, String answer, String time) {}
}
