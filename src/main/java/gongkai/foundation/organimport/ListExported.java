package gongkai.foundation.organimport;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A whole list was taken out of the house.
public record ListExported(Instant at, String actor, TableSubject subject, long rows) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at, actor, "导出" + subject.label(), "organimport:" + subject.name(), "", "共 %d 条。".formatted(rows));
    }
}
