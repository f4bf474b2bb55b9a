package gongkai.publish.gazette;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// An issue was begun, changed or discarded; goes on record.
///
/// @param what in the words of the room, for example 选入文件
public record IssueChanged(IssueId id, OrganId organ, Instant at, String actor, String what, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, what, "gazette:" + id, organ.value(), detail);
    }
}
