package gongkai.publish.documentimport;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A run was begun, a row of it corrected, answered for, left out or taken back in, or rows of it were entered.
public record ImportChanged(Instant at, String actor, String action, long run, String organ, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, "documentimport:" + run, organ, detail);
    }
}
