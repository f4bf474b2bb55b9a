package gongkai.foundation.searchdesk.page;

import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// What was looked for.
///
/// @param missed what was not found, the commonest first
/// @param found what is looked for most
/// @param days how long the counts are kept
public record SearchLogPage(Frame frame, List<Chip> spans, List<Row> missed, List<Row> found, long days) {
    /// Words.
    ///
    /// @param synonym where they are given words that mean the same
    public record Row(String words, long count, String last, String search, String synonym) {}
}
