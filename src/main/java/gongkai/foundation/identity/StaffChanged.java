package gongkai.foundation.identity;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// Something about a member of staff changed: the account, where they work, what they may do.
///
/// @param action in the words of the record, for example 授予角色
public record StaffChanged(Person.Staff staff, String action, OrganId organ, String detail, Instant at, String actor)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, staff.key(), organ.value(), detail);
    }
}
