package gongkai.answer.foi.page;

import gongkai.foundation.calendar.DeadlineExplanation;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Stage;
import java.util.List;
import java.util.Map;

/// The application form, on the portal or at the desk.
///
/// @param desk whether a member of staff enters a letter or a visit
/// @param due when a reply is due if it is sent today, and why
public record FilePage(
        Frame frame,
        boolean desk,
        String action,
        Map<String, String> typed,
        Problems problems,
        Choices choices,
        String due,
        DeadlineExplanation why) {

    /// The five parts of the form, each leading to its place on the page.
    public List<Stage> stages() {
        return List.of(
                new Stage("向谁申请", "#part-1", Stage.Place.HERE),
                new Stage("申请人", "#part-2", Stage.Place.AHEAD),
                new Stage("要什么信息", "#part-3", Stage.Place.AHEAD),
                new Stage("怎么提供", "#part-4", Stage.Place.AHEAD),
                new Stage("提交", "#part-5", Stage.Place.AHEAD));
    }

    /// What was typed in a field.
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What can be chosen.
    public record Choices(
            List<Choice> organs,
            List<Choice> kinds,
            List<Choice> certificates,
            List<Choice> forms,
            List<Choice> routes,
            List<Choice> channels) {}
}
