package gongkai.publish.reading.page;

import gongkai.foundation.web.Frame;
import java.util.Optional;

/// Says that a document was withdrawn, why if the organ says so, what is read in its place, and whom to ask.
///
/// @param sentence what the organ says to everyone, or empty
public record WithdrawnPage(
        Frame frame, String date, String sentence, Optional<Instead> instead, String organ, String telephone) {
    /// A document that is open.
    public record Instead(String title, String path) {}
}
