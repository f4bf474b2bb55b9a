package gongkai.foundation.notice.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.util.List;
import java.util.Optional;

/// The text of one kind for one channel.
///
/// @param path where the form is sent
/// @param channels the channels, each a link; the value is its address
/// @param words the open words
/// @param changed whether it differs from the room's own
/// @param preview the text with sample words, once asked for
public record TextPage(
        Frame frame,
        String path,
        List<Choice> channels,
        String channel,
        String words,
        String title,
        String body,
        boolean changed,
        Optional<Preview> preview,
        List<Moment> history,
        Problems problems) {
    /// What somebody would read.
    public record Preview(String title, List<String> lines) {}
}
