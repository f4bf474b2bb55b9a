package gongkai.foundation.administration.page;

import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// Checks of the record: the newest with what it found, and those before it.
public record VerificationPage(Frame frame, boolean running, Optional<Result> last, List<Run> runs) {
    /// The newest check that has ended.
    ///
    /// @param tone ok or late
    public record Result(String sentence, String counts, String tone, List<Line> findings) {}

    /// One finding.
    public record Line(String kind, String sentence) {}

    /// One check.
    public record Run(String started, String by, String finished, String result) {}
}
