package gongkai.publish.standardcatalogue;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// It was laid down which column shows a matter of the catalogue; goes on record.
public record CellAssigned(OrganId organ, String matter, Instant at, String actor, String detail) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "对应目录栏目", "standardcatalogue:" + matter, organ.value(), detail);
    }
}
