package gongkai.publish.standardcatalogue.page;

import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The lines of the catalogue, with whether each was looked up in the original.
public record LinesPage(Frame frame, List<Chip> states, List<Row> rows) {
    /// A line.
    public record Row(
            String code, String name, String field, String basis, String term, boolean confirmed, String path) {}
}
