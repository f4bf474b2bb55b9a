package gongkai.publish.gazette.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// The desk of one issue.
///
/// @param path where it is handled
/// @param publicPath where the public reads it, once it is in print
/// @param whyNotChange why nothing of it can be changed
/// @param whyNotPublish why it cannot be published now
/// @param candidates published documents of the period that stand in no issue yet
/// @param more how many candidates are not shown
public record IssueDeskPage(
        Frame frame,
        String called,
        String path,
        Optional<String> publicPath,
        List<Fact> facts,
        List<Part> parts,
        List<Choice> sections,
        Optional<String> whyNotChange,
        Optional<String> whyNotPublish,
        String dated,
        String from,
        String to,
        List<Candidate> candidates,
        boolean more,
        Problems problems) {
    /// A part of the contents.
    public record Part(String label, String name, List<Row> rows) {}

    /// A document in the issue.
    public record Row(
            String document, int place, String title, String number, String path, boolean open, boolean standard) {}

    /// A document that could be taken in.
    public record Candidate(String document, String title, String number, String kind, String organ, String date) {}
}
