package gongkai.foundation.audit;

import java.time.Instant;

/// One line of the record.
///
/// @param actor who, for example `staff:12 周敏`; never a password or an identity number
/// @param action what, as a past tense in the words of the room, for example 受理申请
/// @param subject to what, as room and number, for example `foi:108`
/// @param organ the organ in whose name it was done, or empty
/// @param detail what changed, in one sentence
public record AuditEntry(Instant at, String actor, String action, String subject, String organ, String detail) {}
