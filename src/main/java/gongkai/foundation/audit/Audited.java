package gongkai.foundation.audit;

/// An event that goes on record. Other rooms' events implement it; the row is written before the change commits,
/// so there is no change without a record and no record without a change.
public interface Audited {
    AuditEntry auditEntry();
}
