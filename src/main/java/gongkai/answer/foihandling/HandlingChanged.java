package gongkai.answer.foihandling;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// Something was done in the handling of a request. Its texts are internal and are not named in the record.
///
/// @param subject `foihandling:7` for a draft, `foiassist:3` for an assistance, `foiroute:organ` for steps
/// @param number the number of the request, or empty
record HandlingChanged(
        Instant at, String actor, String action, String subject, OrganId organ, String number, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at,
                actor,
                action,
                subject,
                organ.value(),
                number.isEmpty() ? detail : "申请 %s：%s".formatted(number, detail));
    }
}
