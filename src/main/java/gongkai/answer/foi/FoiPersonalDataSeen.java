package gongkai.answer.foi;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A member of staff looked at personal data, or looked for somebody by them. Goes on record with the reason; what
/// was seen or typed does not.
///
/// @param action what was done, for example 查看个人信息全文
/// @param subject the request, or the list
public record FoiPersonalDataSeen(String subject, Instant at, String actor, String organ, String action, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, subject, organ, detail);
    }
}
