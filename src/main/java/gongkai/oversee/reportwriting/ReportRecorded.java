package gongkai.oversee.reportwriting;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// Something was done with a report; goes on record.
record ReportRecorded(YearReport report, String what, String detail, Instant at, String actor) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at,
                actor,
                "年度报告：" + what,
                "report:" + report.id(),
                report.holder().value(),
                detail);
    }
}
