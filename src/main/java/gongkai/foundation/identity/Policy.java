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

    /// Where a person may do the act: for staff the organs under their grants, for others none.
    public Set<OrganId> where(Person person, Act act) {
        var places = new LinkedHashSet<OrganId>();
        if (person instanceof Person.Staff staff) {
            for (Person.Grant grant : staff.grants()) {
                if (act.roles().contains(grant.role())) {
                    places.addAll(organs.subtree(grant.over()));
                }
            }
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
        };
    }

    /// Refuses when the person may not.
    public void require(Person person, Act act, OrganId organ) {
        if (!may(person, act, organ)) {
            throw Refusal.of(IdentityRefusal.NOT_YOURS);
        }
    }
}
