package gongkai.foundation.organ;

import java.time.Instant;
import java.time.LocalDate;

/// One line of an organ's history. Append-only.
///
/// @param effectiveOn the day from which it holds
/// @param before how it was, for example the old name
/// @param after how it is now
/// @param basis the document that decided it, or empty
public record OrganEvent(
        OrganId organ,
        Instant at,
        LocalDate effectiveOn,
        OrganAction action,
        String before,
        String after,
        String basis,
        String actor) {}
