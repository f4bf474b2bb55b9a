package gongkai.answer.recordcorrection;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A member of staff looked at who asks, or at a file, and said why; what was seen does not go on record.
public record ClaimSeen(long id, Instant at, String actor, String organ, String action, String reason)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, RecordCorrectionChanged.subject(id), organ, "理由：" + reason);
    }
}
