package gongkai.foundation.organimport;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A whole list was imported; what changed about each organ stands in its own history.
public record ListTaken(Instant at, String actor, TableSubject subject, String file, long added, long changed)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at,
                actor,
                "导入" + subject.label(),
                "organimport:" + subject.name(),
                "",
                "表格“%s”：新增 %d 条，变更 %d 条。".formatted(file, added, changed));
    }
}
