package gongkai.foundation.organ;

import java.time.LocalDate;
import java.util.Optional;

/// A reform that was ordered and waits for its day.
///
/// @param blocked why it could not take effect on its day, if it could not
public record PlannedReform(
        long id, Reform reform, LocalDate effectiveOn, String basis, String actor, Optional<OrganRefusal> blocked) {}
