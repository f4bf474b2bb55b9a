package gongkai.foundation.calendar;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// The calendar was corrected; goes on record.
///
/// @param correction its number in the list of corrections
record CalendarChanged(Instant at, String actor, String organ, long correction, String detail) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "更正日历", "calendar:" + correction, organ, detail);
    }
}
