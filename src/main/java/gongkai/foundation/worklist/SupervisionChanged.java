package gongkai.foundation.worklist;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;

/// A supervision was demanded or moved on. It stands in the worklist of the organ that must answer, as a matter of its
/// own.
record SupervisionChanged(
        Instant at, String actor, SupervisionStatus status, String subject, String detail, WorkState workState)
        implements Audited, WorkChanged {

    static SupervisionChanged of(Supervision supervision, String title, Instant at, String actor, String detail) {
        return new SupervisionChanged(
                at, actor, supervision.status(), supervision.subject(), detail, supervision.state(title));
    }

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at, actor, status.label(), subject, workState.organ().value(), detail);
    }
}
