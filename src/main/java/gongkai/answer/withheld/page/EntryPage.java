package gongkai.answer.withheld.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.foundation.worklist.WorkPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One piece of withheld information, its reviews, and what may be done.
///
/// @param request where the request stands
/// @param published where it was published, once it was opened
/// @param opening the draft that is to open it, if one was begun
public record EntryPage(
        Frame frame,
        String base,
        Optional<WorkPart> work,
        String turn,
        List<Fact> facts,
        String request,
        Optional<String> published,
        List<Moment> reviews,
        Optional<Opening> opening,
        boolean mayReview,
        String next,
        Map<String, String> typed,
        Problems problems) {

    /// A draft that is to open it.
    public record Opening(String path, String stage) {}

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
