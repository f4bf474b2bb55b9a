package gongkai.foundation.administration;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Organs as people type them: the name, offered while one types.
@Component
class OrganNames {
    private static final int OFFERED = 1000;

    private final Organs organs;

    OrganNames(Organs organs) {
        this.organs = organs;
    }

    /// The names to offer.
    List<String> offer(Set<OrganId> places) {
        return organs.list().stream()
                .filter(organ -> places.contains(organ.id()))
                .limit(OFFERED)
                .map(Organ::name)
                .toList();
    }

    /// The organ's lasting name for what was typed; what names no organ stays as it is and is refused where it is used.
    String read(String typed) {
        String name = typed.strip();
        return organs.list().stream()
                .filter(organ -> organ.name().equals(name) || organ.shortName().equals(name))
                .map(organ -> organ.id().value())
                .findFirst()
                .orElse(name);
    }

    String nameOf(OrganId id) {
        return organs.find(id).map(Organ::name).orElse(id.value());
    }
}
