package gongkai.foundation.search.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.search.SearchAnswer;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Topical;
import java.util.List;

/// What was found.
///
/// @param words what was typed
/// @param asked whether there was a word to look for
/// @param path the address of the question, without the page
/// @param topic the question as something to subscribe to
public record SearchPage(
        Frame frame,
        String words,
        boolean asked,
        Slice<Row> slice,
        String path,
        List<Group> groups,
        List<Link> chosen,
        List<Link> orders,
        Topical topic) {

    /// One thing that was found.
    public record Row(
            String path,
            List<SearchAnswer.Piece> title,
            List<SearchAnswer.Piece> excerpt,
            String kind,
            String organ,
            String date,
            String number) {}

    /// The values by which the results can be narrowed.
    public record Group(String label, List<Link> links) {}

    /// A link to the same question put a little differently.
    public record Link(String label, String path, long count, boolean on) {}
}
