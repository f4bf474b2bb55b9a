package gongkai.oversee.reportwriting.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The reports of a year, organ by organ.
///
/// @param years the years to choose from, newest first
/// @param sums one sentence for each organ whose reports go to the reader
public record WritingListPage(
        Frame frame, List<Year> years, String lead, List<String> sums, List<Row> rows, String empty) {
    public WritingListPage {
        years = List.copyOf(years);
        sums = List.copyOf(sums);
        rows = List.copyOf(rows);
    }

    /// A year to look at.
    public record Year(String label, String path, boolean shown) {}

    /// The report of one organ.
    ///
    /// @param late whether its day is past and it is not public
    /// @param holder who writes it, where that is not the organ itself
    public record Row(String organ, String path, String holder, String status, String due, boolean late, String next) {}
}
