package gongkai.publish.interpretation;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import java.time.Instant;

/// How a document is explained, or what it is linked with, has changed.
record PresentationChanged(DocumentId document, OrganId organ, String detail, Instant at, String actor)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "修改解读和关联", "disclosure:" + document, organ.value(), detail);
    }
}
