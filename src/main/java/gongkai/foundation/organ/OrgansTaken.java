package gongkai.foundation.organ;

import java.util.List;

/// A list brought these organs, new or changed; its record is that of the list.
public record OrgansTaken(List<OrganId> organs) {
    public OrgansTaken {
        organs = List.copyOf(organs);
    }
}
