package gongkai.publish.drafting;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// Something was done with a draft. Goes on record; what is said in opinions stays in the room.
record DraftMoved(DraftId id, OrganId organ, String action, Instant at, String actor, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, "drafting:" + id, organ.value(), detail);
    }
}
