package gongkai.publish.textcheck;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A word of the list was added, changed or ended.
public record WordingChanged(Instant at, String actor, String action, long word, String organ, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, "textcheck:word:" + word, organ, detail);
    }
}
