package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The regions and their authorities, with a form to enter or change one.
public record RegionsPage(
        Frame frame,
        String query,
        List<Chip> chips,
        Slice<Row> rows,
        String path,
        List<Choice> organs,
        Map<String, String> typed,
        Problems problems) {
    /// One region.
    public record Row(String code, String name, String level, String around, String authority, String edit) {}

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
