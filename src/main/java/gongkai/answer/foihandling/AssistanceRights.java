package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.IdentityRefusal;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who may see an assistance, and who may answer it: those who handle requests at the organ that is asked; where an
/// inner unit is asked that has members, its members alone.
@Component
class AssistanceRights {
    private final RouteStore units;
    private final Policy policy;

    AssistanceRights(RouteStore units, Policy policy) {
        this.units = units;
        this.policy = policy;
    }

    boolean maySee(FoiRequest request, Assistance asked, Person.Staff who) {
        return policy.may(who, Act.SEE_HANDLING, request.organ()) || policy.may(who, Act.HANDLE_REQUEST, asked.organ());
    }

    Optional<ErrorCode> whyNotAnswer(Assistance asked, Person.Staff who) {
        if (!policy.may(who, Act.HANDLE_REQUEST, asked.organ())) {
            return Optional.of(IdentityRefusal.NOT_YOURS);
        }
        return isOfUnit(asked, who) ? Optional.empty() : Optional.of(HandlingRefusal.NOT_YOUR_ASSISTANCE);
    }

    /// Whether it lies with this person's unit, or with nobody in particular.
    boolean isOfUnit(Assistance asked, Person.Staff who) {
        var members = asked.unit()
                .map(unit -> units.listUnits(asked.organ()).getOrDefault(unit, List.of()))
                .orElse(List.of());
        return members.isEmpty() || members.stream().anyMatch(member -> member.staff() == who.id());
    }

    void requireAnswerer(Assistance asked, Person.Staff who) {
        whyNotAnswer(asked, who).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
    }
}
