package gongkai.foundation.worklist.page;

import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The matters behind a figure.
///
/// @param words which matters, in one sentence
public record FigureItemsPage(Frame frame, String words, List<Chip> chips, List<Row> rows, String next, String first) {
    /// One matter.
    public record Row(
            String number,
            String title,
            String path,
            String kind,
            String organ,
            String received,
            String due,
            String closed,
            String used,
            String result) {}
}
