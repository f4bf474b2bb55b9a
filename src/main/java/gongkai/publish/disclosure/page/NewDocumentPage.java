package gongkai.publish.disclosure.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The form to publish a document.
///
/// @param typed what was typed, by field
/// @param kept the files taken already
/// @param submission makes sending the form twice the same as sending it once
public record NewDocumentPage(
        Frame frame,
        String submission,
        List<Choice> organs,
        List<Choice> kinds,
        Map<String, String> typed,
        List<Kept> kept,
        String accepted,
        Problems problems) {
    public NewDocumentPage {
        typed = Map.copyOf(typed);
        kept = List.copyOf(kept);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// A file taken already.
    public record Kept(String id, String name, String size) {}
}
