package gongkai.foundation.notice;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// Somebody changed a text, a choice, a subscription, or dealt with what could not be delivered. Addresses are not
/// named in the record.
record NoticeChanged(Instant at, String actor, String action, String subject, String detail) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, subject, "", detail);
    }
}
