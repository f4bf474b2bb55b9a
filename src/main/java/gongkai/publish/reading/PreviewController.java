package gongkai.publish.reading;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.AttachmentRefusal;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.FilePreviews;
import gongkai.foundation.attachment.FilePreviews.Drawn;
import gongkai.foundation.attachment.FilePreviews.Manner;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.QrCode;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.DocumentReading;
import gongkai.publish.disclosure.DocumentReading.Opening;
import gongkai.publish.reading.page.PreviewPage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Looking at what hangs on a document without taking it along; and the address of a document as a square code.
@Controller
class PreviewController {
    private static final String FILE = "/publish/documents/{id}/attachments/{attachment}";

    private final DocumentReading reading;
    private final Attachments attachments;
    private final FilePreviews previews;
    private final WithdrawnNotice withdrawn;

    PreviewController(
            DocumentReading reading, Attachments attachments, FilePreviews previews, WithdrawnNotice withdrawn) {
        this.reading = reading;
        this.attachments = attachments;
        this.previews = previews;
        this.withdrawn = withdrawn;
    }

    /// A picture, or the first pages of a PDF.
    @Open
    @GetMapping(FILE + "/preview")
    Object preview(Frames frames, @PathVariable String id, @PathVariable String attachment) {
        return open(frames, id, open -> {
            var file = own(open, attachment);
            String path = open.document().path() + "/attachments/" + file.id();
            return switch (previews.mannerOf(file)) {
                case NONE -> throw Refusal.of(ReadingRefusal.NO_PREVIEW);
                case PICTURE -> page(frames, open, file, List.of(path + "/picture"), 1);
                case PAGES -> {
                    var drawn = drawn(file);
                    var pictures = IntStream.rangeClosed(1, drawn.pictures().size())
                            .mapToObj(nth -> path + "/pages/" + nth)
                            .toList();
                    yield page(frames, open, file, pictures, drawn.pages());
                }
            };
        });
    }

    private static Object page(Frames frames, Opening.Open open, Attachment file, List<String> pictures, int pages) {
        var document = open.document();
        return Show.page(
                "reading/preview",
                new PreviewPage(
                        frames.portal(
                                Wing.PUBLISH,
                                file.name(),
                                Crumb.of("公开信息", "/publish/documents"),
                                Crumb.of(document.title(), document.path()),
                                Crumb.here("预览附件")),
                        file.name(),
                        document.title(),
                        document.path(),
                        document.path() + "/attachments/" + file.id(),
                        file.type().label() + " · " + file.sizeText(),
                        pictures,
                        pages));
    }

    @Open
    @GetMapping(FILE + "/picture")
    Object picture(Frames frames, @PathVariable String id, @PathVariable String attachment) {
        return open(frames, id, open -> {
            var file = own(open, attachment);
            if (previews.mannerOf(file) != Manner.PICTURE) {
                throw Refusal.of(ReadingRefusal.NO_PREVIEW);
            }
            return previews.picture(file);
        });
    }

    @Open
    @GetMapping(FILE + "/pages/{page}")
    Object drawnPage(
            Frames frames, @PathVariable String id, @PathVariable String attachment, @PathVariable String page) {
        return open(frames, id, open -> {
            var file = own(open, attachment);
            boolean possible = previews.mannerOf(file) == Manner.PAGES && page.matches("[1-9]");
            var pictures = possible ? drawn(file).pictures() : List.<byte[]>of();
            int nth = possible ? Integer.parseInt(page) : 1;
            if (nth > pictures.size()) {
                throw Refusal.of(ReadingRefusal.NO_PREVIEW);
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .header("X-Content-Type-Options", "nosniff")
                    .body(pictures.get(nth - 1));
        });
    }

    private Drawn drawn(Attachment file) {
        return previews.pages(file).orElseThrow(() -> Refusal.of(ReadingRefusal.PREVIEW_BUSY));
    }

    /// The address of the page, to be taken from a screen or from paper.
    @Open
    @GetMapping("/publish/documents/{id}/qr.svg")
    Object code(Frames frames, @PathVariable String id) {
        return open(
                frames,
                id,
                open -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("image/svg+xml"))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .body(QrCode.of(address(open.document().path())).svg()));
    }

    /// Where a picture of a document is shown.
    static String picture(String document, AttachmentId file) {
        return document + "/attachments/" + file + "/picture";
    }

    static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private Object open(Frames frames, String id, Function<Opening.Open, Object> answer) {
        return switch (reading.get(id)) {
            case Opening.Withdrawn gone -> withdrawn.page(frames, gone);
            case Opening.Open open -> answer.apply(open);
        };
    }

    private Attachment own(Opening.Open open, String attachment) {
        return AttachmentId.parse(attachment)
                .filter(open.files()::contains)
                .map(attachments::get)
                .orElseThrow(() -> Refusal.of(AttachmentRefusal.UNKNOWN_ATTACHMENT));
    }
}
