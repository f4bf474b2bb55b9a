package gongkai.answer.foi;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// Closed requests of an old book were taken in.
public record OldBookEntered(OrganId organ, Instant at, String actor, String detail) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "导入原台账", "foi-old-book:" + organ, organ.value(), detail);
    }
}
