package gongkai.publish.cleanup;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// Something was done in a campaign; goes on record.
record CleanupRecorded(Campaign campaign, String what, String detail, Instant at, String actor) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at,
                actor,
                "文件清理：" + what,
                "cleanup:" + campaign.id(),
                campaign.organ().value(),
                detail);
    }
}
