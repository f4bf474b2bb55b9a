package gongkai.foundation.organ;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// An organ is no more and another took over. Published in the transaction of the change, after the tree has changed:
/// rooms that keep open matters or staff move them to the successor there and then.
///
/// @param from the organ that ended
/// @param successor who takes over what is open
/// @param successors everyone who goes on with its work, the successor first
/// @param how `MERGE`, `SPLIT` or `ABOLISH`
/// @param effectiveOn the first day it was no more; a day already past when the server stood still
/// @param actor who ordered it, as it stands in the record
public record OrganSucceeded(
        OrganId from,
        String fromName,
        OrganId successor,
        String successorName,
        List<OrganId> successors,
        OrganAction how,
        LocalDate effectiveOn,
        String basis,
        String actor,
        Instant at) {

    public OrganSucceeded {
        successors = List.copyOf(successors);
    }
}
