package gongkai.foundation.notice.page;

import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// What somebody reads who came by a link in a message, with the one thing to do.
public record LinkPage(Frame frame, List<String> sentences, Optional<Button> button) {
    /// A form with a button and nothing else.
    public record Button(String path, String label, boolean primary) {}
}
