package gongkai.publish.reading;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentDownload;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.AttachmentRefusal;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Shared;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.DocumentFacts;
import gongkai.publish.disclosure.DocumentReading;
import gongkai.publish.disclosure.DocumentReading.Opening;
import gongkai.publish.disclosure.DocumentSurroundings;
import gongkai.publish.disclosure.DocumentTopic;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.reading.page.DocumentPage;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One document as everyone reads it, with its files.
@Controller
class DocumentController {
    private final DocumentReading reading;
    private final DocumentSurroundings surroundings;
    private final DocumentFacts facts;
    private final Attachments attachments;
    private final AttachmentDownload downloads;
    private final WithdrawnNotice withdrawn;

    DocumentController(
            DocumentReading reading,
            DocumentSurroundings surroundings,
            DocumentFacts facts,
            Attachments attachments,
            AttachmentDownload downloads,
            WithdrawnNotice withdrawn) {
        this.reading = reading;
        this.surroundings = surroundings;
        this.facts = facts;
        this.attachments = attachments;
        this.downloads = downloads;
        this.withdrawn = withdrawn;
    }

    @Open
    @Shared
    @GetMapping("/publish/documents/{id}")
    ModelAndView show(Frames frames, @PathVariable String id) {
        return switch (reading.get(id)) {
            case Opening.Withdrawn gone -> withdrawn.page(frames, gone);
            case Opening.Open open -> page(frames, open);
        };
    }

    private ModelAndView page(Frames frames, Opening.Open open) {
        var document = open.document();
        var frame = frames.portal(
                Wing.PUBLISH,
                document.title(),
                Crumb.of("公开信息", "/publish/documents"),
                Crumb.of(document.kind().label(), "/publish/documents?kind=" + document.kind()),
                Crumb.here(document.title()));
        return Show.page(
                "reading/document",
                new DocumentPage(
                        frame,
                        document.title(),
                        facts(document),
                        surroundings.banner(document),
                        document.summary(),
                        open.body(),
                        surroundings.media(document),
                        surroundings.answers(document),
                        surroundings.asides(document),
                        files(open),
                        reading.findReceipt(document.id()),
                        DocumentTopic.of(document.id())));
    }

    /// The file, if the document is open and the file is one of its own.
    @Open
    @GetMapping("/publish/documents/{id}/attachments/{attachment}")
    Object download(Frames frames, @PathVariable String id, @PathVariable String attachment) {
        return switch (reading.get(id)) {
            case Opening.Withdrawn gone -> withdrawn.page(frames, gone);
            case Opening.Open open -> downloads.of(own(open, attachment));
        };
    }

    private static AttachmentId own(Opening.Open open, String attachment) {
        return AttachmentId.parse(attachment)
                .filter(open.files()::contains)
                .orElseThrow(() -> Refusal.of(AttachmentRefusal.UNKNOWN_ATTACHMENT));
    }

    private List<Fact> facts(PublishedDocument document) {
        return Stream.concat(facts.of(document).stream(), surroundings.facts(document).stream())
                .toList();
    }

    private List<Download> files(Opening.Open open) {
        return open.files().stream()
                .map(attachments::get)
                .map(file -> download(open.document(), file))
                .toList();
    }

    private static Download download(PublishedDocument document, Attachment file) {
        return new Download(
                file.name(),
                document.path() + "/attachments/" + file.id(),
                file.type().label(),
                file.sizeText());
    }
}
