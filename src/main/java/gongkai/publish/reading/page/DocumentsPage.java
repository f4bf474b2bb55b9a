package gongkai.publish.reading.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Topical;
import java.util.List;

/// The list of published documents.
///
/// @param narrowed whether anything was chosen
/// @param chosen what was; each leads to the list without it
/// @param groups by what it can be narrowed further
/// @param slice as far as pages are opened
/// @param total how many there are in all
/// @param path the address of the list as it is narrowed now
/// @param topic what one can subscribe to here
public record DocumentsPage(
        Frame frame,
        boolean narrowed,
        List<Link> chosen,
        List<Link> orders,
        List<Group> groups,
        Slice<Row> slice,
        long total,
        String path,
        Topical topic) {
    /// A list a little different from this one.
    public record Link(String label, String path, long count, boolean on) {}

    /// Values of one kind.
    ///
    /// @param more how many are not shown
    public record Group(String label, List<Link> links, int more) {}

    /// One document.
    public record Row(
            String title, String path, String number, String kind, String organ, String validity, String date) {}
}
