package gongkai.answer.recordcorrection.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.foundation.worklist.WorkPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The desk of one correction.
///
/// @param who who asks: masked, or in full once
/// @param reasons why somebody may look at personal data
/// @param outcomes the ways it may end now; none when it is done
/// @param whyNot why nothing can be decided now, or empty
public record DeskPage(
        Frame frame,
        String base,
        Optional<WorkPart> work,
        String turn,
        String tone,
        String term,
        List<Fact> facts,
        List<Fact> who,
        boolean full,
        List<Fact> claim,
        List<File> files,
        List<MatterPage.LetterLine> letters,
        List<Moment> moments,
        boolean mayHandle,
        boolean mayAccept,
        boolean mayUnmask,
        List<Choice> reasons,
        List<Choice> outcomes,
        String whyNot,
        Map<String, String> typed,
        Problems problems) {
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// A file, and where it is opened.
    public record File(String name, String words, String path) {}
}
