package gongkai.foundation.identity;

import gongkai.foundation.organ.OrganId;
import java.util.Optional;
import java.util.Set;

/// Which members of staff are looked for.
///
/// @param words a part of the name or of the account, or empty
/// @param disabled only those whose account is disabled, only the others, or all
public record StaffQuery(Set<OrganId> organs, String words, Optional<Role> role, Optional<Boolean> disabled) {
    public StaffQuery {
        organs = Set.copyOf(organs);
    }
}
