package gongkai.foundation.letter.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.letter.LetterView;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One letter in the console: what it says, how it was delivered, what can be recorded.
///
/// @param base the address of the page; a form posts to base + "/delivery/" + its name
/// @param missing characters that no font of the server has, or empty
public record LetterDeskPage(
        Frame frame,
        String base,
        LetterView letter,
        String turn,
        String tone,
        String rule,
        List<Fact> facts,
        List<Moment> moments,
        List<Download> downloads,
        List<Download> serviceReceipt,
        List<Action> actions,
        String missing,
        Map<String, String> typed,
        Problems problems) {

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Whether the form of an action was sent and is shown again.
    public boolean again(Action action) {
        return !problems.isEmpty() && text("verb").equals(action.name());
    }

    /// What may be recorded, or why not.
    ///
    /// @param text the label of its text field, or empty when it has none
    /// @param field the name of that field
    public record Action(
            String name,
            String label,
            Optional<String> whyNot,
            String effect,
            boolean dated,
            String field,
            String text) {
        public boolean possible() {
            return whyNot.isEmpty();
        }
    }
}
