package gongkai.answer.redaction;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// Something was done with a file that is being covered. What was struck is never named.
///
/// @param request the number of the request
/// @param organ whose request it is
record RedactionChanged(
        Instant at, String actor, String action, long redaction, String request, String organ, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at, actor, action, "redaction:" + redaction, organ, "申请 %s：%s".formatted(request, detail));
    }
}
