package gongkai.publish.drafting.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.Stage;
import gongkai.foundation.worklist.WorkPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The desk of a draft: its text, what the check found, the secrecy review, whose turn it is and what can be done.
///
/// @param path where the draft is handled; its actions lie below
/// @param state the number of the text that is shown, which every action names
/// @param published where the public reads what it became
public record DraftDeskPage(
        Frame frame,
        String title,
        String path,
        int state,
        Standing standing,
        List<Fact> facts,
        String body,
        List<Download> files,
        List<Finding> findings,
        Optional<Secrecy> secrecy,
        List<WorkPart> works,
        List<Moment> history,
        List<State> states,
        Optional<String> published,
        List<Action> actions,
        Map<String, String> typed,
        Problems problems) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The findings that still stand.
    public List<Finding> open() {
        return findings.stream().filter(Finding::open).toList();
    }

    /// How many were mended.
    public long mended() {
        return findings.stream().filter(finding -> !finding.open()).count();
    }

    /// The action of this name, when the draft's state knows it.
    public Optional<Action> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    /// How it stands.
    ///
    /// @param tone of the sentence on top: empty for ours, waiting, late, done
    public record Standing(String sentence, String words, String tone, List<Stage> stages) {}

    /// A finding of the check.
    public record Finding(
            String key,
            String kind,
            String place,
            String passage,
            String sentence,
            boolean mustMend,
            boolean open,
            String answer,
            String by) {}

    /// The secrecy review of the present text.
    public record Secrecy(String result, String basis, String opinion, String reviewer, String date, String path) {}

    /// A saved text.
    public record State(int number, String when, String who, String manner, boolean present) {}

    /// Something that can be done.
    ///
    /// @param whyNot why this person cannot do it now; the button is greyed with this sentence
    public record Action(String name, Optional<String> whyNot) {
        public boolean possible() {
            return whyNot.isEmpty();
        }
    }
}
