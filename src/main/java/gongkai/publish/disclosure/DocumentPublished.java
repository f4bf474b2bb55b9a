package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.audit.Receipt;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import java.time.Instant;
import java.util.Optional;

/// A document became public.
///
/// @param digest of its title, its text and the check sums of its attachments
public record DocumentPublished(
        DocumentId id,
        OrganId organ,
        DocumentKind kind,
        String title,
        String indexNumber,
        Instant at,
        String actor,
        ContentDigest digest)
        implements Audited, Searchable {
    static final String PUBLISHED = "发布信息";

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                        at, actor, PUBLISHED, subject(id), organ.value(), "%s（索引号 %s）".formatted(title, indexNumber))
                .with(digest);
    }

    /// The entry a receipt of the document is given of.
    static Optional<Receipt> receipt(AuditRecord record, DocumentId id) {
        return record.receiptOf(subject(id), PUBLISHED);
    }

    static String subject(DocumentId id) {
        return "disclosure:" + id;
    }

    @Override
    public String source() {
        return DocumentSource.NAME;
    }

    @Override
    public String sourceId() {
        return id.toString();
    }
}
