package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The form of one reform.
///
/// @param verb which reform, for example merge
/// @param hasChildren whether organs stand below it that need a new superior
/// @param organs the organs to choose from, or none when there are too many: then a name is typed
public record ReformPage(
        Frame frame,
        String verb,
        String organ,
        String lead,
        String action,
        String back,
        boolean hasChildren,
        List<Choice> organs,
        Map<String, String> typed,
        Problems problems) {
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
