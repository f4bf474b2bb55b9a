package gongkai.publish.disclosurehome;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.Searchable;
import java.time.Instant;

/// A 专题 was begun, changed, published or closed; goes on record, and is found as it stands
/// now.
public record SpecialTopicChanged(long id, OrganId organ, Instant at, String actor, String what, String detail)
        implements Audited, Searchable {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, what, "disclosurehome:" + id, organ.value(), detail);
    }

    @Override
    public String source() {
        return TopicSource.NAME;
    }

    @Override
    public String sourceId() {
        return Long.toString(id);
    }
}
