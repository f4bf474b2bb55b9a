package gongkai.publish.gazette.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// All issues in print.
///
/// @param word what is looked for in the contents, or empty
/// @param year the chosen year, or empty
/// @param path the address of the list as it is narrowed now
public record GazettePage(Frame frame, List<Chip> years, String word, String year, Slice<Row> slice, String path) {
    /// One issue.
    ///
    /// @param found the texts in which the word stands
    public record Row(String called, String path, String date, int documents, List<Found> found) {}

    /// A text in an issue.
    public record Found(String title, String path) {}
}
