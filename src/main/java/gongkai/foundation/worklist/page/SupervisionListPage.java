package gongkai.foundation.worklist.page;

import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 督办: the supervisions a person made, answers or watches over, the newest first.
///
/// @param next where the older ones are, or empty
/// @param first where the newest are, or empty when they stand here
public record SupervisionListPage(Frame frame, List<Chip> chips, List<Row> rows, String next, String first) {
    /// One supervision.
    public record Row(
            String shape,
            String light,
            String number,
            String path,
            String title,
            String organ,
            String by,
            String asked,
            String due,
            String status) {}
}
