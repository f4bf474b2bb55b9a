package gongkai.publish.disclosure.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.util.List;
import java.util.Optional;

/// The desk of one document: its facts, its history, what can be done.
///
/// @param path where the public reads it; empty when it was withdrawn
public record DeskPage(
        Frame frame,
        String title,
        Optional<String> path,
        List<Fact> facts,
        List<Moment> history,
        Action abolish,
        Action withdraw,
        Problems problems) {
    /// Something that can be done, with what was typed.
    ///
    /// @param whyNot why it is not possible; the button is greyed with this sentence
    public record Action(String path, Optional<String> whyNot, String date, String words) {}
}
