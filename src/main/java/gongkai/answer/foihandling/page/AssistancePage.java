package gongkai.answer.foihandling.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One assistance, for who was asked and for who asked.
///
/// @param need what is needed, a paragraph each
/// @param letter the letter it was asked with
/// @param draft the text that waits for the reader's signature
/// @param can what the reader may do now: answer, return, again, withdrawal
public record AssistancePage(
        Frame frame,
        String base,
        Turn turn,
        List<Fact> facts,
        List<String> need,
        Optional<String> letter,
        List<Download> files,
        List<Choice> answers,
        Optional<Draft> draft,
        List<String> can,
        List<Moment> history,
        Map<String, String> typed,
        Problems problems) {

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean can(String name) {
        return can.contains(name);
    }

    /// Whose turn it is.
    public record Turn(String sentence, String tone, String stage, String shape) {}

    /// A text to be signed.
    public record Draft(int number, List<Fact> facts, List<String> paragraphs) {}
}
