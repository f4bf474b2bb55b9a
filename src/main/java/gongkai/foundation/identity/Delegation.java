package gongkai.foundation.identity;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;

/// 请假代理: a role lent to a colleague from one day to another, both included.
///
/// @param fromName who lends it
/// @param toName who acts meanwhile
public record Delegation(
        long id,
        long from,
        String fromName,
        long to,
        String toName,
        Role role,
        OrganId over,
        LocalDate startsOn,
        LocalDate endsOn,
        String reason) {
    /// Whether it holds on that day.
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
