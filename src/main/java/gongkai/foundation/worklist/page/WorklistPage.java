package gongkai.foundation.worklist.page;

import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The inbox of a member of staff.
public record WorklistPage(Frame frame, List<Chip> chips, List<Row> rows) {
    /// One open matter.
    public record Row(
            String shape,
            String light,
            String number,
            String title,
            String path,
            String organ,
            String stage,
            String due,
            String remaining) {}
}
