package gongkai.publish.reading.page;

import gongkai.foundation.audit.Receipt;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Topical;
import gongkai.publish.disclosure.DocumentPart;
import gongkai.publish.disclosure.DocumentSurroundings;
import java.util.List;
import java.util.Optional;

/// A published document as everyone reads it.
///
/// @param facts the statutory particulars
/// @param banner what must be known first: that it no longer binds, or not yet
/// @param media pictures and films, each with its words
/// @param answers questions and answers below the text
/// @param body HTML, cleaned when it was published
/// @param topic the document as something to subscribe to
/// @param receipt 存证码 of the publication
/// @param asides what belongs to it: what it explains, what explains it, what is related
public record DocumentPage(
        Frame frame,
        String title,
        List<Fact> facts,
        Optional<DocumentSurroundings.Banner> banner,
        String summary,
        String body,
        List<DocumentPart.Media> media,
        List<DocumentPart.Answer> answers,
        List<DocumentPart.Aside> asides,
        List<Download> files,
        Optional<Receipt> receipt,
        Topical topic) {}
