package gongkai.publish.disclosurehome;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// A 专题 was begun, changed, published or closed; goes on record.
public record SpecialTopicChanged(long id, OrganId organ, Instant at, String actor, String what, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, what, "disclosurehome:" + id, organ.value(), detail);
    }
}
