package gongkai.foundation.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One line of the record.
///
/// @param at to the microsecond, as the database keeps it
/// @param actor who, for example `staff:12 周敏`; never a password or an identity number
/// @param action what, as a past tense in the words of the room, for example 受理申请
/// @param subject to what, as room and number, for example `foi:108`
/// @param organ the organ in whose name it was done, or empty
/// @param detail what changed, in one sentence
/// @param digest 内容指纹: the hash of what the subject said at that moment, for entries that a receipt is given of
public record AuditEntry(
        Instant at,
        String actor,
        String action,
        String subject,
        String organ,
        String detail,
        Optional<ContentDigest> digest) {

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// An entry without a digest.
    public AuditEntry(Instant at, String actor, String action, String subject, String organ, String detail) {
        this(at, actor, action, subject, organ, detail, Optional.empty());
    }

    /// The same entry with the digest of its subject's content.
    public AuditEntry with(ContentDigest content) {
        return new AuditEntry(at, actor, action, subject, organ, detail, Optional.of(content));
    }
}
