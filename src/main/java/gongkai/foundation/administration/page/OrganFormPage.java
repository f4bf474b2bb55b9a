package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The form to set up an organ, or to change what it says of itself.
///
/// @param setUp whether the organ is new; then it is also named and placed
/// @param organs the organs to choose from, or none when there are too many: then a name is typed
public record OrganFormPage(
        Frame frame,
        String action,
        boolean setUp,
        List<Choice> kinds,
        List<Choice> organs,
        Map<String, String> typed,
        Problems problems) {
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
