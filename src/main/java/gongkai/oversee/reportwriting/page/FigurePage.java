package gongkai.oversee.reportwriting.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.List;

/// What one figure of a report is made of, and the form to set it otherwise.
///
/// @param where which cell of which report
/// @param back the report
/// @param mayCorrect whether the reader may ask for a correction now
public record FigurePage(
        Frame frame,
        String where,
        String title,
        String back,
        String path,
        String figure,
        List<Item> items,
        boolean mayCorrect,
        String wanted,
        String reason,
        Problems problems) {
    public FigurePage {
        items = List.copyOf(items);
    }

    /// One thing the figure is made of.
    ///
    /// @param source where it comes from
    /// @param path where its own rows or parts are listed, or empty
    public record Item(String source, String figure, String path) {}
}
