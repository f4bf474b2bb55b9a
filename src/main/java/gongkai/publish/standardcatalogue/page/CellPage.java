package gongkai.publish.standardcatalogue.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;

/// A cell as those who look after it see it.
///
/// @param columns the columns that could show it; none for those who may not lay that down
/// @param column the one that does, or empty
/// @param publicPath where the public reads the cell
public record CellPage(
        Frame frame,
        String name,
        String path,
        String organ,
        List<Fact> facts,
        List<Choice> columns,
        String column,
        String publicPath,
        Problems problems) {}
