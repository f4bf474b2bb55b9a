package gongkai.foundation.administration.page;

import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.util.List;
import java.util.Optional;

/// One organ: its facts, its history, what can be done.
///
/// @param end that it is no more and who went on, or empty
/// @param planned what is ordered for a later day
public record OrganDeskPage(
        Frame frame,
        String name,
        String end,
        String publicPath,
        List<Fact> facts,
        List<InnerUnit> units,
        List<Moment> history,
        List<String> planned,
        List<Action> actions) {
    /// Something that can be done.
    ///
    /// @param whyNot why it is not possible; the link is greyed with this sentence
    public record Action(String label, String path, String words, Optional<String> whyNot) {}
}
