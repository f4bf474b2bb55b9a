package gongkai.foundation.searchdesk.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The groups of words that mean the same.
///
/// @param q the word looked for among them
/// @param total how many groups there are in all
/// @param add where one is added
public record SynonymsPage(Frame frame, String q, int total, String add, List<Row> rows) {
    /// One group.
    public record Row(String path, String words, String date, String by) {}
}
