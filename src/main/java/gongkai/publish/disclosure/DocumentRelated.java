package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// It was said, or no longer is, that a document is read together with another.
record DocumentRelated(DocumentId id, OrganId organ, String detail, Instant at, String actor) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "修改相关文件", "disclosure:" + id, organ.value(), detail);
    }
}
