package gongkai.publish.interpretation.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one document is explained, and what belongs to it.
///
/// @param path where its forms are sent, with a word behind
/// @param duty how it stands with the duty, in a sentence
/// @param newPath where an interpretation of it is written
/// @param interpretation whether the document is itself one
/// @param pictures what may be the poster of its film
/// @param findings what the check says of its words
/// @param typed what stands in each field
public record InterpretationDeskPage(
        Frame frame,
        String title,
        String publicPath,
        String path,
        boolean mine,
        Optional<String> duty,
        boolean due,
        boolean exempt,
        String newPath,
        List<Made> made,
        boolean interpretation,
        List<Choice> forms,
        List<Choice> pictures,
        List<Found> findings,
        List<Related> related,
        List<Choice> kinds,
        Map<String, String> typed,
        Problems problems) {
    /// An interpretation of it.
    public record Made(String title, String path) {}

    /// Something found in its words.
    ///
    /// @param field under which the answer is sent
    /// @param passage what was found, masked where it is personal; or empty
    /// @param mustMend whether it cannot be answered
    public record Found(String field, String kind, String passage, String sentence, boolean mustMend, String answer) {}

    /// What is linked with it.
    public record Related(String kind, String label, String path, String title) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
