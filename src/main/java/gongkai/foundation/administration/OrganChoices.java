package gongkai.foundation.administration;

import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// How a form names an organ: chosen from a list while it is short, typed when it is long.
@Component
class OrganChoices {
    private static final int MOST = 300;

    private final Organs organs;

    OrganChoices(Organs organs) {
        this.organs = organs;
    }

    /// The organs at work among these; none when there are too many to choose from a list.
    List<Choice> among(Set<OrganId> places) {
        var active = organs.listActive().stream()
                .filter(organ -> places.contains(organ.id()))
                .limit(MOST + 1L)
                .toList();
        return active.size() > MOST
                ? List.of()
                : active.stream()
                        .map(organ -> new Choice(organ.id().value(), organ.name()))
                        .toList();
    }

    /// The organ at work that a short name, a credit code or a full name means.
    Optional<Organ> find(String typed) {
        String text = typed.strip();
        String code = text.toUpperCase(Locale.ROOT);
        return organs.findActiveByName(text)
                .or(() -> CreditCode.isValid(code) ? organs.findByCode(CreditCode.of(code)) : Optional.empty())
                .or(() -> OrganId.isOne(text) ? organs.find(OrganId.of(text)) : Optional.empty());
    }
}
