package gongkai.publish.disclosure.page;

import gongkai.foundation.audit.Receipt;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Topical;
import java.util.List;
import java.util.Optional;

/// A published document as everyone reads it.
///
/// @param facts the statutory particulars
/// @param banner what must be known first: that it no longer binds
/// @param body HTML, cleaned when it was published
/// @param topic the document as something to subscribe to
/// @param receipt 存证码 of the publication
/// @param asides what belongs to it: what it explains, what explains it, what is related
public record DocumentPage(
        Frame frame,
        String title,
        List<Fact> facts,
        Optional<String> banner,
        String summary,
        String body,
        List<Aside> asides,
        List<Download> files,
        Optional<Receipt> receipt,
        Topical topic) {
    /// A list beside the text.
    public record Aside(String label, List<PortalList.Line> lines) {}
}
