package gongkai.publish.disclosure.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form to mark whether a document still binds.
///
/// @param path where the forms are sent
/// @param whyNot why nothing can be marked
/// @param coming what later documents will do to it on their day
/// @param typed what stands in each field
public record ValidityPage(
        Frame frame,
        String title,
        String path,
        List<Fact> facts,
        Optional<String> whyNot,
        List<Choice> coming,
        List<Choice> actions,
        Map<String, String> typed,
        Problems problems) {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
