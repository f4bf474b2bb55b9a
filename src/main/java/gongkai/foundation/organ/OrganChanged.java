package gongkai.foundation.organ;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import java.time.Instant;
import java.util.Optional;

/// Something changed about an organ or a region; goes on record.
///
/// @param what in the words of the room, for example 更名
/// @param subject for example `organ:yunzhou`
public record OrganChanged(Instant at, String actor, String what, String subject, String organ, String detail)
        implements Audited {
    private static final String ORGAN = "organ:";

    static OrganChanged of(OrganId organ, Instant at, String actor, String what, String detail) {
        return new OrganChanged(at, actor, what, ORGAN + organ, organ.value(), detail);
    }

    /// The organ that changed; empty when it was a region.
    public Optional<OrganId> changedOrgan() {
        return subject.startsWith(ORGAN) ? Optional.of(OrganId.of(organ)) : Optional.empty();
    }

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, what, subject, organ, detail);
    }
}
