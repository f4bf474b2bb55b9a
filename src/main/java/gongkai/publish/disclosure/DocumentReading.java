package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.audit.Receipt;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One document at a time, as everyone may read it: with its text, or only that it was withdrawn.
@Service
@Transactional(readOnly = true)
public class DocumentReading {
    private final DocumentStore documents;
    private final DocumentTextStore texts;
    private final DocumentLinkStore links;
    private final ComingChanges coming;
    private final WithdrawalNoticeStore notices;
    private final AuditRecord record;

    DocumentReading(
            DocumentStore documents,
            DocumentTextStore texts,
            DocumentLinkStore links,
            ComingChanges coming,
            WithdrawalNoticeStore notices,
            AuditRecord record) {
        this.documents = documents;
        this.texts = texts;
        this.links = links;
        this.coming = coming;
        this.notices = notices;
        this.record = record;
    }

    /// What is behind an address.
    public sealed interface Opening {
        /// A document that is open.
        ///
        /// @param body HTML, cleaned when it was taken
        /// @param files what hangs on it, in order
        record Open(PublishedDocument document, String body, Instant publishedAt, List<AttachmentId> files)
                implements Opening {
            public Open {
                files = List.copyOf(files);
            }
        }

        /// A document that was withdrawn. Neither title nor reason is told: they may be what had to be withdrawn.
        ///
        /// @param sentence what is said to everyone; or empty
        /// @param instead what is read in its place, while it is open
        record Withdrawn(OrganId organ, LocalDate on, String sentence, Optional<PublishedDocument> instead)
                implements Opening {}
    }

    /// Refuses when there never was such a document.
    public Opening get(String id) {
        return DocumentId.parse(id)
                .flatMap(this::find)
                .orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
    }

    public Optional<Opening> find(DocumentId id) {
        return documents.find(id).map(this::opening);
    }

    private Opening opening(StoredDocument stored) {
        var document = stored.document();
        return stored.withdrawal()
                .<Opening>map(withdrawal -> withdrawn(document, withdrawal))
                .orElseGet(() -> new Opening.Open(
                        document, stored.body(), stored.publishedAt(), documents.listAttachments(document.id())));
    }

    private Opening.Withdrawn withdrawn(PublishedDocument document, StoredDocument.Withdrawal withdrawal) {
        var notice = notices.find(document.id());
        return new Opening.Withdrawn(
                document.organ(),
                LocalDate.ofInstant(withdrawal.at(), ReplayClock.ZONE),
                notice.sentence(),
                notice.instead()
                        .flatMap(documents::find)
                        .filter(StoredDocument::isOpen)
                        .map(StoredDocument::document));
    }

    /// A text a document has or had.
    public record Text(String title, String body) {}

    /// An edition of a document that is open, by its number.
    public Optional<Text> findText(DocumentId id, int edition) {
        var stored = documents.find(id).filter(StoredDocument::isOpen);
        return stored.flatMap(now -> now.document().edition() == edition
                ? Optional.of(new Text(now.document().title(), now.body()))
                : texts.listEditions(id).stream()
                        .filter(old -> old.edition() == edition)
                        .map(old -> new Text(old.title(), old.body()))
                        .findFirst());
    }

    /// The links in which a document stands, on either side.
    public List<DocumentLink> listLinks(DocumentId id) {
        return links.list(id);
    }

    /// What will be done on a day to come, to this document or by it.
    public List<ComingChange> listComing(DocumentId id) {
        return coming.list(id);
    }

    /// 存证码 of the publication.
    public Optional<Receipt> findReceipt(DocumentId id) {
        return DocumentPublished.receipt(record, id);
    }
}
