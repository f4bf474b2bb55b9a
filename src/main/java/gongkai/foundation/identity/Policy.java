package gongkai.foundation.identity;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/// The one function that decides who may see or do what. Pages, feeds, searches and downloads all ask here.
@Service
public class Policy {
    private final Organs organs;

    Policy(Organs organs) {
        this.organs = organs;
    }

    /// Where a person may do the act: for staff the organs under their grants, for a program its own organ and all
    /// below, for others none.
    public Set<OrganId> where(Person person, Act act) {
        var places = new LinkedHashSet<OrganId>();
        if (person instanceof Person.Staff staff) {
            for (Person.Grant grant : staff.grants()) {
                if (act.roles().contains(grant.role())) {
                    places.addAll(organs.subtree(grant.over()));
                }
            }
        }
        if (person instanceof Person.Program program && program.acts().contains(act)) {
            places.addAll(organs.subtree(program.organ()));
        }
        return places;
    }

    /// Whether the person may do the act in that organ's name.
    public boolean may(Person person, Act act, OrganId organ) {
        return where(person, act).contains(organ);
    }

    /// Whether the person may do the act somewhere; decides about doors and routes.
    public boolean may(Person person, Act act) {
        return switch (person) {
            case Person.Guest guest -> false;
            case Person.Member member -> act.isForMembers();
            case Person.Staff staff ->
                staff.grants().stream().anyMatch(grant -> act.roles().contains(grant.role()));
            case Person.Program program -> program.acts().contains(act);
        };
    }

    /// Whether the person has this very role over the organ, own or lent: for rules that name a role, such as the steps
    /// of a review.
    public boolean holds(Person person, Role role, OrganId organ) {
        return person instanceof Person.Staff staff
                && staff.grants().stream()
                        .filter(grant -> grant.role() == role)
                        .anyMatch(grant -> organs.subtree(grant.over()).contains(organ));
    }

    /// Refuses when the person may not.
    public void require(Person person, Act act, OrganId organ) {
        if (!may(person, act, organ)) {
            throw Refusal.of(IdentityRefusal.NOT_YOURS);
        }
    }

    /// How the person stands in the record when doing this: who acts only because a colleague lent them the role is
    /// named with that colleague, for example `staff:12 周敏（代 陈立）`.
    public String actor(Person person, Act act, OrganId organ) {
        if (!(person instanceof Person.Staff staff)) {
            return person.actor();
        }
        var covering = staff.grants().stream()
                .filter(grant -> act.roles().contains(grant.role()))
                .filter(grant -> organs.subtree(grant.over()).contains(organ))
                .toList();
        boolean own = covering.stream().anyMatch(grant -> grant.onBehalfOf().isEmpty());
        return own || covering.isEmpty()
                ? staff.actor()
                : staff.actor() + "（代 " + covering.getFirst().onBehalfOf().orElseThrow() + "）";
    }
}
