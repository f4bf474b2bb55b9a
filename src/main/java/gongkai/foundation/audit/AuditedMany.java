package gongkai.foundation.audit;

import java.util.List;

/// An event after which many things go on record: the same as an `Audited` for each, written in one statement. A room
/// that changes hundreds in one transaction says it so.
public interface AuditedMany {
    List<AuditEntry> auditEntries();
}
