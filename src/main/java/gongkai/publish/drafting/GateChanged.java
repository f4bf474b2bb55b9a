package gongkai.publish.drafting;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;

/// An organ's texts pass other steps than before.
record GateChanged(OrganId organ, Gate gate, Instant at, String actor) implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "设定发布审核的环节", "gate:" + organ, organ.value(), gate.words());
    }
}
