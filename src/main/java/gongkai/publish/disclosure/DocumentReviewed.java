package gongkai.publish.disclosure;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A document was looked at again and stays in force.
///
/// @param next by when it is looked at the next time
public record DocumentReviewed(
        DocumentId id, OrganId organ, Optional<LocalDate> next, String detail, Instant at, String actor)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, DocumentAction.REVIEW.label(), "disclosure:" + id, organ.value(), detail);
    }
}
