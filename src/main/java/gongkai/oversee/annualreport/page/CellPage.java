package gongkai.oversee.annualreport.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The rows behind one figure.
///
/// @param where which cell of which report
/// @param back the cell in the report
/// @param base the address the page numbers are added to
public record CellPage(
        Frame frame,
        boolean console,
        String where,
        String figure,
        String unit,
        String back,
        List<String> headings,
        Slice<Row> rows,
        String base) {

    public CellPage {
        headings = List.copyOf(headings);
    }

    /// One row, with a text for each heading.
    public record Row(List<Text> texts) {
        public Row {
            texts = List.copyOf(texts);
        }
    }

    /// What stands under a heading.
    ///
    /// @param path where it leads, or empty
    public record Text(String words, String path) {
        public static Text of(String words) {
            return new Text(words, "");
        }
    }
}
