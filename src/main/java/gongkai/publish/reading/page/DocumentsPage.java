package gongkai.publish.reading.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Topical;
import java.util.List;

/// The list of published documents.
///
/// @param narrowed whether anything was chosen
/// @param path the address of the list as it is narrowed now
/// @param topic what one can subscribe to here
public record DocumentsPage(
        Frame frame, boolean narrowed, List<Filter> filters, Slice<Row> slice, String path, Topical topic) {
    /// Something by which the list can be narrowed, with what was chosen.
    public record Filter(String name, String label, List<Choice> choices, String chosen) {}

    /// One document.
    public record Row(
            String title, String path, String number, String kind, String organ, String validity, String date) {}
}
