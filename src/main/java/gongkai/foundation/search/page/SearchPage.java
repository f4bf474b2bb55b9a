package gongkai.foundation.search.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.search.SearchAnswer;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Topical;
import java.util.List;
import java.util.Optional;

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
        Understood understood,
        Topical topic) {

    /// One thing that was found.
    public record Row(
            String path,
            List<SearchAnswer.Piece> title,
            List<SearchAnswer.Piece> excerpt,
            String kind,
            String organ,
            String date,
            String number,
            String validity) {}

    /// The values by which the results can be narrowed.
    ///
    /// @param links those shown at once
    /// @param more the rest, shown when asked for
    public record Group(String label, List<Link> links, List<Link> more) {}

    /// A link to the same question put a little differently.
    public record Link(String label, String path, long count, boolean on) {}

    /// How the question was understood.
    ///
    /// @param alike what was looked for too, because it means the same
    /// @param instead what was looked for in place of what was typed
    /// @param meant what was perhaps meant
    /// @param loose whether only most of what was typed is in the results
    public record Understood(List<String> alike, Optional<String> instead, Optional<Link> meant, boolean loose) {}
}
