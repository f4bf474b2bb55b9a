package gongkai.answer.foi;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A review or a suit was entered or concluded.
public record FoiRemedyChanged(FoiRequestId request, Instant at, String actor, String organ, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "登记复议诉讼", "foi:" + request.value(), organ, detail);
    }
}
