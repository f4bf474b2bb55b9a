package gongkai.foundation.letter;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.kernel.DateText;
import java.time.Instant;
import java.time.LocalDate;

/// Something happened to a letter on its way. The record says what and when; names and parcel numbers stay sealed.
public record LetterChanged(
        LetterId id, String organ, String name, DeliveryAction action, LocalDate on, Instant at, String actor)
        implements Audited {
    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at,
                actor,
                "文书" + action.label(),
                id.subject(),
                organ,
                "%s：%s，%s".formatted(name, action.done(), DateText.full(on)));
    }
}
