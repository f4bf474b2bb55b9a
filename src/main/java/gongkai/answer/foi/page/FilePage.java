package gongkai.answer.foi.page;

import gongkai.foundation.calendar.DeadlineExplanation;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The application form, on the portal or at the desk.
///
/// @param desk whether a member of staff enters a letter or a visit
/// @param due when a reply is due if it is sent today, and why
/// @param material what lies with the form already
/// @param draftDays how many days a draft is kept
/// @param confirmed whether an officer confirms what is filed online
public record FilePage(
        Frame frame,
        boolean desk,
        String action,
        Map<String, String> typed,
        Problems problems,
        Choices choices,
        Material material,
        int draftDays,
        boolean confirmed,
        String due,
        DeadlineExplanation why) {
    private static final int MOST_MATTERS = 10;

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

    /// The matters there is room for: the first, and as many more as were asked for.
    public List<Integer> matters() {
        String rows = text("matters");
        int asked = rows.matches("[0-9]{1,2}") ? Integer.parseInt(rows) : 1;
        int written = IntStream.rangeClosed(1, MOST_MATTERS)
                .filter(each -> !text(field("title", each)).isBlank()
                        || !text(field("description", each)).isBlank())
                .max()
                .orElse(1);
        return IntStream.rangeClosed(1, Math.clamp(Math.max(asked, written), 1, MOST_MATTERS))
                .boxed()
                .toList();
    }

    public boolean mayAddMatter() {
        return matters().size() < MOST_MATTERS;
    }

    /// How a field of a matter is called.
    public String field(String name, int matter) {
        return matter == 1 ? name : name + matter;
    }

    /// What can be chosen.
    public record Choices(
            List<Choice> organs,
            List<Choice> kinds,
            List<Choice> certificates,
            List<Choice> forms,
            List<Choice> routes,
            List<Choice> channels,
            List<Choice> manners,
            List<Choice> confirmed) {}

    /// What lies with the form.
    ///
    /// @param files the names of the files that were taken
    /// @param proof what identity proof was taken, in words, or empty
    /// @param accepted which files are taken
    public record Material(List<String> files, String proof, String accepted) {}
}
