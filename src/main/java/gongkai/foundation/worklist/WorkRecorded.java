package gongkai.foundation.worklist;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// Something was done with an item that its own room does not know of: claimed, handed over, urged, supervised.
record WorkRecorded(Instant at, String actor, String action, String subject, String organ, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, subject, organ, detail);
    }
}
