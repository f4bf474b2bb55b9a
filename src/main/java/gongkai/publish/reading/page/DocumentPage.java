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
/// @param address the whole address of the page, to be copied
/// @param code where the address stands as a square code
/// @param print what stands on paper only
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
        List<File> files,
        Optional<Receipt> receipt,
        Topical topic,
        String address,
        String code,
        Print print) {
    /// A file, and where it can be looked at.
    ///
    /// @param preview the address, or empty where there is no way to look at it
    public record File(Download download, String preview) {}

    /// What makes the page an official document on paper.
    ///
    /// @param organ 发文机关标志
    /// @param number 文号, or empty
    /// @param signer 署名, or empty where the text ends with it
    /// @param date 成文日期, or empty where the text ends with it
    /// @param origin where the paper comes from
    public record Print(String organ, String number, String signer, String date, String origin) {}
}
