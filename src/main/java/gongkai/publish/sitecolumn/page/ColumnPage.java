package gongkai.publish.sitecolumn.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.foundation.worklist.WorkPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The desk of one column, or the form of a new one.
///
/// @param path where its forms are sent
/// @param typed what stands in the fields
/// @param open whether it can still be changed
/// @param fixed whether name, type and place are given
/// @param publicPath where the public reads it, or empty
public record ColumnPage(
        Frame frame,
        String title,
        String path,
        String organ,
        boolean open,
        boolean fixed,
        String publicPath,
        List<Fact> facts,
        Map<String, String> typed,
        Choices choices,
        Optional<WorkPart> work,
        List<Moment> history,
        Problems problems) {
    /// What the selects offer.
    public record Choices(List<Choice> types, List<Choice> parents, List<Choice> organs, List<Choice> heirs) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
