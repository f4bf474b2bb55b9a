package gongkai.publish.sitecolumn;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// A column was added, changed, moved, assigned or closed; goes on record.
///
/// @param what in the words of the room, for example 移动栏目
public record ColumnChanged(ColumnId id, OrganId organ, Instant at, String actor, String what, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, what, "sitecolumn:" + id, organ.value(), detail);
    }
}
