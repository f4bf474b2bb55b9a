package gongkai.publish.textcheck.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// One word of the list, in a form.
///
/// @param path where the form is sent
/// @param ending where the word is ended, or empty
/// @param used whether it is looked for now
/// @param typed what stands in each field
public record WordPage(
        Frame frame,
        String path,
        String ending,
        boolean used,
        List<Choice> kinds,
        List<Choice> severities,
        Typed typed,
        Problems problems) {
    /// What was typed.
    public record Typed(String word, String kind, String instead, String within, String severity, String note) {}
}
