package gongkai.publish.reading;

import gongkai.foundation.attachment.AttachmentDownload;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.AttachmentRefusal;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Shared;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.DocumentReading;
import gongkai.publish.disclosure.DocumentReading.Opening;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One document as everyone reads it, with its files.
@Controller
class DocumentController {
    private final DocumentReading reading;
    private final DocumentPages pages;
    private final AttachmentDownload downloads;
    private final WithdrawnNotice withdrawn;

    DocumentController(
            DocumentReading reading, DocumentPages pages, AttachmentDownload downloads, WithdrawnNotice withdrawn) {
        this.reading = reading;
        this.pages = pages;
        this.downloads = downloads;
        this.withdrawn = withdrawn;
    }

    @Open
    @Shared
    @GetMapping("/publish/documents/{id}")
    ModelAndView show(Frames frames, @PathVariable String id) {
        return switch (reading.get(id)) {
            case Opening.Withdrawn gone -> withdrawn.page(frames, gone);
            case Opening.Open open -> Show.page("reading/document", pages.page(frames, open));
        };
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
}
