package gongkai.answer.recordcorrection.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The corrections of a desk. What they are about stays inside each.
public record ListPage(Frame frame, List<Chip> chips, Slice<Row> rows, String base) {
    /// One correction.
    public record Row(String number, String path, String organ, String received, String due, String status) {}
}
