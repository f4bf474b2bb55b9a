package gongkai.publish.disclosurehome.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The form of a 专题, new or old.
///
/// @param path where the form is sent
/// @param publicPath where it is read, or empty while nobody may
/// @param organs in whose name a new one can be begun; none for an old one
/// @param kinds where the lines of a part can come from
/// @param parts how many parts the form has room for
/// @param actions what else can be done now
public record TopicDeskPage(
        Frame frame,
        String title,
        String path,
        String publicPath,
        String status,
        List<Choice> organs,
        List<Choice> kinds,
        int parts,
        Map<String, String> typed,
        List<Action> actions,
        Problems problems) {
    /// A button.
    public record Action(String path, String label, boolean primary) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
