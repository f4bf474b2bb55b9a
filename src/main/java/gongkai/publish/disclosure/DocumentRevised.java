package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import java.time.Instant;

/// A document that is open has a new text.
///
/// @param edition the number of the new edition
/// @param digest of its new title, its new text and the check sums of its attachments
public record DocumentRevised(
        DocumentId id, OrganId organ, int edition, String note, Instant at, String actor, ContentDigest digest)
        implements Audited, Searchable {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                        at, actor, "修改已发布的信息", "disclosure:" + id, organ.value(), "第 %d 版：%s".formatted(edition, note))
                .with(digest);
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
