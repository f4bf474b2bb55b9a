package gongkai.publish.drafting.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a draft is written.
///
/// @param path where the form goes
/// @param desk where the draft is handled; empty while it is not kept yet
/// @param submission makes sending the form twice the same as sending it once; empty for a draft that is kept
/// @param base the number of the state the page begins with
/// @param organ the organ in words, where it can no longer be chosen
/// @param revision whether it is a new text for a published document
/// @param typed what stands in each field
/// @param kept the files taken already
/// @param editor the address of the editor's libraries
public record DraftEditPage(
        Frame frame,
        String title,
        String path,
        Optional<String> desk,
        String submission,
        int base,
        String organ,
        boolean revision,
        Choices choices,
        Map<String, String> typed,
        List<Kept> kept,
        String accepted,
        String editor,
        Problems problems) {
    public DraftEditPage {
        typed = Map.copyOf(typed);
        kept = List.copyOf(kept);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What the selects offer.
    public record Choices(
            List<Choice> organs,
            List<Choice> kinds,
            List<Choice> attributes,
            List<Choice> items,
            List<Choice> columns) {}

    /// A file taken already.
    public record Kept(String id, String name, String size) {}
}
