package gongkai.foundation.searchdesk;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A group of words that mean the same was laid down, changed or taken out.
public record SynonymsChanged(Instant at, String actor, String action, long group, String organ, String detail)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, "searchdesk:synonym:" + group, organ, detail);
    }
}
