package gongkai.foundation.web.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// All reasons programs can be answered with.
public record ReasonsPage(Frame frame, List<Row> rows) {
    public ReasonsPage {
        rows = List.copyOf(rows);
    }

    /// One reason.
    public record Row(String slug, int status, String sentence) {}
}
