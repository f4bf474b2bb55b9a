package gongkai.publish.disclosure.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.publish.disclosure.DocumentPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The desk of one document: its facts, its history, what can be done.
///
/// @param path where the public reads it; empty when it was withdrawn
/// @param desks where other rooms look after what they add to it
public record DeskPage(
        Frame frame,
        String title,
        Optional<String> path,
        List<DocumentPart.Desk> desks,
        List<Fact> facts,
        List<Moment> history,
        Action abolish,
        Action withdraw,
        Related related,
        Map<String, String> typed,
        Problems problems) {
    /// What was typed into a field.
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What is read together with it.
    ///
    /// @param path where another is added; with /lift behind it, taken away
    /// @param mine whether this person may change it
    public record Related(String path, List<Other> others, boolean mine) {}

    /// A document read together with this one.
    public record Other(String id, String title, String path) {}

    /// Something that can be done.
    ///
    /// @param whyNot why it is not possible; the button is greyed with this sentence
    public record Action(String path, Optional<String> whyNot) {}
}
