package gongkai.answer.recordcorrection.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The form of a correction, on the portal or at the desk.
///
/// @param term within how many working days it is answered, and whose rule that is
public record FormPage(
        Frame frame,
        boolean desk,
        String action,
        String term,
        List<Choice> organs,
        List<Choice> certificates,
        List<Choice> routes,
        Map<String, String> typed,
        Problems problems) {
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
