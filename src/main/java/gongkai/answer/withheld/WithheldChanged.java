package gongkai.answer.withheld;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// Something was entered into the register, or looked at again.
public record WithheldChanged(long entry, Instant at, String actor, String organ, String action, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, "withheld:" + entry, organ, detail);
    }
}
