package gongkai.foundation.worklist.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One matter in the worklist: who has it, what happened, what can be done with it there.
///
/// @param base the address; an action posts to base + "/" + its name
/// @param urged the last urging while the matter is open, or empty
/// @param claim why it cannot be claimed; `Optional.of("")` when this person takes no work
public record WorkPage(
        Frame frame,
        String base,
        String shape,
        String light,
        String sentence,
        String tone,
        String matterPath,
        List<Fact> facts,
        String urged,
        List<SupervisionLine> supervisions,
        List<Moment> moments,
        boolean mayTake,
        boolean maySupervise,
        Optional<String> whyNotClaim,
        Optional<String> whyNotGiveBack,
        Optional<String> whyNotHandOver,
        Optional<String> whyNotSupervise,
        boolean open,
        List<Choice> holders,
        Map<String, String> typed,
        Problems problems) {

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// A supervision of this matter.
    public record SupervisionLine(String number, String path, String status, String words) {}
}
