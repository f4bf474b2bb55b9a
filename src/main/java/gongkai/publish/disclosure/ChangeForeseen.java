package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// It was laid down that a document will be ended or amended on a day to come; or that this will not be.
record ChangeForeseen(DocumentId id, OrganId organ, boolean laid, String detail, Instant at, String actor)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at,
                actor,
                laid ? DocumentEvent.labelOf(DocumentEvent.FORESEE) : DocumentEvent.labelOf(DocumentEvent.FORGO),
                "disclosure:" + id,
                organ.value(),
                detail);
    }
}
