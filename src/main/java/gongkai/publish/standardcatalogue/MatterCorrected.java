package gongkai.publish.standardcatalogue;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A line of the catalogue was corrected or confirmed; goes on record.
public record MatterCorrected(String matter, String organ, String detail, Instant at, String actor) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "核对标准目录", "standardcatalogue:" + matter, organ, detail);
    }
}
