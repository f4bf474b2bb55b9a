package gongkai.foundation.notice.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// All kinds of notice with their texts.
public record TextsPage(Frame frame, List<Row> rows) {
    /// One kind.
    ///
    /// @param changed the channels whose text was changed, or empty
    public record Row(String path, String label, String weight, String title, String changed) {}
}
