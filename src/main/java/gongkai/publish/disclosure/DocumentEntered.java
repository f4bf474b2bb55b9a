package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// A document that was public before was entered. Nobody is told: it is no news.
public record DocumentEntered(
        DocumentId id, OrganId organ, String title, String indexNumber, Instant at, String actor, ContentDigest digest)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                        at,
                        actor,
                        DocumentPublished.PUBLISHED,
                        DocumentPublished.subject(id),
                        organ.value(),
                        "%s（历史信息，索引号 %s）".formatted(title, indexNumber))
                .with(digest);
    }
}
