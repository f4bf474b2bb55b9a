package gongkai.publish.interpretation.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The documents that have to be explained.
///
/// @param figure how many had to be, were, and in time
/// @param path this list, for its further pages
public record InterpretationListPage(Frame frame, String figure, List<Chip> chips, Slice<Row> slice, String path) {
    /// One document.
    public record Row(
            String title,
            String path,
            String number,
            String organ,
            String published,
            String due,
            String state,
            boolean late) {}
}
