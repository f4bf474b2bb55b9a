package gongkai.publish.textcheck.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 错敏词表.
///
/// @param q the word looked for among them
/// @param path this list with its filters, for the pages of it
/// @param problems what is wrong with a table that was sent
public record WordsPage(
        Frame frame, String q, String add, String path, List<Chip> chips, Slice<Row> rows, Problems problems) {
    /// One word.
    public record Row(
            String path,
            String word,
            String kind,
            String instead,
            String severity,
            boolean used,
            String date,
            String by) {}
}
