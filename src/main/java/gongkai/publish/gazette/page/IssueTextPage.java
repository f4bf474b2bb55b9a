package gongkai.publish.gazette.page;

import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// A text as it was printed.
///
/// @param open whether it is still read; where it is not, nothing of it is shown
/// @param standard whether it is 标准文本
/// @param body HTML, cleaned when it was taken
/// @param withdrawnOn when it was withdrawn, in words, or empty
public record IssueTextPage(
        Frame frame,
        String title,
        List<Fact> facts,
        boolean open,
        boolean standard,
        String body,
        String withdrawnOn,
        Optional<String> previous,
        Optional<String> next) {}
