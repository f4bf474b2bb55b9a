package gongkai.answer.withheld.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The register as a list.
public record RegisterPage(Frame frame, List<Chip> chips, Slice<Row> rows, String base) {
    /// One line.
    ///
    /// @param due whether its day has come
    public record Row(
            String path, String title, String organ, String ground, String decided, String review, boolean due) {}
}
