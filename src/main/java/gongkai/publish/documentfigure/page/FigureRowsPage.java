package gongkai.publish.documentfigure.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Frame;

/// The documents behind a figure.
///
/// @param words of which time they are
/// @param path this list, for its further pages
/// @param file where it is taken along, with `%s` for the ending
/// @param withReads whether it says how often each was read
public record FigureRowsPage(
        Frame frame, String title, String words, Slice<Row> slice, String path, String file, boolean withReads) {
    /// One document.
    public record Row(
            String title,
            String path,
            String number,
            String organ,
            String kind,
            String madeOn,
            String publishedOn,
            String validity,
            long read) {}

    public String file(String ending) {
        return file.formatted(ending);
    }
}
