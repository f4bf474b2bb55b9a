package gongkai.foundation.identity;

import java.time.Instant;
import java.util.Optional;

/// A member of staff as administrators see them.
///
/// @param disabled since when and why the account cannot be used
public record StaffRow(Person.Staff staff, Instant enteredAt, Optional<Disabled> disabled) {
    /// An account that cannot be used.
    public record Disabled(Instant at, String why) {}
}
