package gongkai.publish.drafting.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The editions of a published text, newest first.
public record EditionsPage(Frame frame, String title, String path, List<Row> rows) {
    /// An edition.
    ///
    /// @param compare where it is compared with the one before; empty for the first
    public record Row(String name, String since, String note, String compare) {}
}
