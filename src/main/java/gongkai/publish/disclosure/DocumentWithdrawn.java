package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import java.time.Instant;

/// A document is no longer public.
public record DocumentWithdrawn(DocumentId id, OrganId organ, String reason, Instant at, String actor)
        implements Audited, Searchable {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "撤下信息", "disclosure:" + id, organ.value(), reason);
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
