package gongkai.answer.foihandling.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a request is handled inside the office: the draft of its reply, those who assist, what was said.
///
/// @param base the address of this page; an action posts to base + "/" + its name
/// @param desk the desk of the request, for who may see it
/// @param turn whose turn it is, in one sentence
/// @param stages the steps of the organ's route
/// @param text the present text of the draft
/// @param ask what is offered to whoever asks others for help
/// @param typed what was typed and is shown again
public record HandlingPage(
        Frame frame,
        String base,
        Optional<String> desk,
        Turn turn,
        List<Stage> stages,
        List<Fact> facts,
        Optional<Text> text,
        Form form,
        List<Action> actions,
        List<Line> assistance,
        Optional<Ask> ask,
        List<Moment> comments,
        List<Moment> history,
        Map<String, String> typed,
        Problems problems) {

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The action of this name, when it belongs to the state of the draft and to this person.
    public Optional<Action> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    /// Whether it can be done now.
    public boolean can(String name) {
        return action(name).filter(action -> action.whyNot().isEmpty()).isPresent();
    }

    /// Whose turn it is.
    ///
    /// @param shape of the light beside the stage; empty while there is no draft
    public record Turn(String sentence, String tone, String stage, String shape) {}

    /// A text of the draft.
    ///
    /// @param interest why it is opened though a third party objects, or empty
    public record Text(
            int number,
            String saved,
            List<Fact> facts,
            List<String> paragraphs,
            String interest,
            List<Download> files,
            Optional<String> compare,
            List<Download> forms) {}

    /// The form of the draft, filled in with what was typed, else with the present text.
    ///
    /// @param seen the number of the present text; 0 while there is none
    /// @param files what hangs on it already, each with its number
    public record Form(
            int seen,
            String decision,
            String withheld,
            String text,
            String interest,
            List<Choice> decisions,
            List<Choice> grounds,
            List<Choice> files) {}

    /// Something that can be done with the draft, or cannot.
    public record Action(String name, String label, Optional<String> whyNot) {}

    /// One assistance.
    ///
    /// @param takeable whether its answer may be put into the draft
    public record Line(
            long id,
            String path,
            String receiver,
            String kind,
            String need,
            String due,
            String stage,
            String shape,
            String answer,
            boolean takeable) {}

    /// What is offered to whoever asks for help.
    public record Ask(List<Choice> kinds, List<Choice> units, int days, String latest) {}
}
