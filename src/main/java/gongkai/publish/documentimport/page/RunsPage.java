package gongkai.publish.documentimport.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The runs of one's organs, and the form to begin one.
///
/// @param accepted which files, how many and how large
/// @param columns the columns a list may have
public record RunsPage(
        Frame frame,
        List<Choice> organs,
        String organ,
        List<Choice> manners,
        String manner,
        String accepted,
        List<String> columns,
        List<Row> rows,
        Problems problems) {
    /// One run.
    public record Row(String path, String source, String organ, String date, String by, String stage) {}
}
