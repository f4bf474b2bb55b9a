package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentDownload;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.AttachmentRefusal;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Download;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Shared;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Topical;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.page.DocumentPage;
import gongkai.publish.disclosure.page.WithdrawnPage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One document as everyone reads it, with its files.
@Controller
class DocumentController {
    private final DocumentStore documents;
    private final DocumentSurroundings surroundings;
    private final Attachments attachments;
    private final AttachmentDownload downloads;
    private final DocumentFacts facts;
    private final Organs organs;
    private final AuditRecord record;

    DocumentController(
            DocumentStore documents,
            DocumentSurroundings surroundings,
            Attachments attachments,
            AttachmentDownload downloads,
            DocumentFacts facts,
            Organs organs,
            AuditRecord record) {
        this.documents = documents;
        this.surroundings = surroundings;
        this.attachments = attachments;
        this.downloads = downloads;
        this.facts = facts;
        this.organs = organs;
        this.record = record;
    }

    @Open
    @Shared
    @GetMapping("/publish/documents/{id}")
    ModelAndView show(Frames frames, @PathVariable String id) {
        var stored = get(id);
        if (!stored.isOpen()) {
            return withdrawn(frames, stored);
        }
        var document = stored.document();
        var frame = frames.portal(
                Wing.PUBLISH,
                document.title(),
                Crumb.of("公开信息", "/publish/documents"),
                Crumb.of(document.kind().label(), "/publish/documents?kind=" + document.kind()),
                Crumb.here(document.title()));
        return Show.page(
                "disclosure/document",
                new DocumentPage(
                        frame,
                        document.title(),
                        facts(document),
                        surroundings.banner(document),
                        document.summary(),
                        stored.body(),
                        surroundings.media(document),
                        surroundings.answers(document),
                        surroundings.asides(document),
                        files(document.id()),
                        DocumentPublished.receipt(record, document.id()),
                        new Topical(DocumentTopic.ID, document.id().toString(), "这份文件")));
    }

    /// The file, if the document is open and the file is one of its own.
    @Open
    @GetMapping("/publish/documents/{id}/attachments/{attachment}")
    Object download(Frames frames, @PathVariable String id, @PathVariable String attachment) {
        var stored = get(id);
        if (!stored.isOpen()) {
            return withdrawn(frames, stored);
        }
        var file = AttachmentId.parse(attachment)
                .filter(documents.listAttachments(stored.document().id())::contains)
                .orElseThrow(() -> Refusal.of(AttachmentRefusal.UNKNOWN_ATTACHMENT));
        return downloads.of(file);
    }

    private StoredDocument get(String id) {
        return DocumentId.parse(id)
                .flatMap(documents::find)
                .orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
    }

    /// Neither title nor reason is shown: they may be what had to be withdrawn.
    private ModelAndView withdrawn(Frames frames, StoredDocument stored) {
        var organ = organs.find(stored.document().organ());
        String date = stored.withdrawal()
                .map(withdrawal -> DateText.full(LocalDate.ofInstant(withdrawal.at(), ReplayClock.ZONE)))
                .orElse("");
        return Show.page(
                HttpStatus.GONE,
                "disclosure/withdrawn",
                new WithdrawnPage(
                        frames.portal(Wing.PUBLISH, "信息已撤下", Crumb.here("信息已撤下")),
                        date,
                        organ.map(Organ::name).orElse("发布机关"),
                        organ.map(found -> found.contact().telephone()).orElse("")));
    }

    private List<Fact> facts(PublishedDocument document) {
        return Stream.concat(facts.of(document).stream(), surroundings.facts(document).stream())
                .toList();
    }

    private List<Download> files(DocumentId id) {
        return documents.listAttachments(id).stream()
                .map(attachments::get)
                .map(file -> new Download(
                        file.name(),
                        id.path() + "/attachments/" + file.id(),
                        file.type().label(),
                        file.sizeText()))
                .toList();
    }
}
