package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.identity.Role;
import gongkai.foundation.identity.StaffQuery;
import gongkai.foundation.identity.StaffRow;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Into whose hands a matter may be given within its organ, and who supervises the organ.
@Component
class Colleagues {
    private static final int MOST = 300;

    private final Staffing staffing;
    private final Organs organs;
    private final Policy policy;

    Colleagues(Staffing staffing, Organs organs, Policy policy) {
        this.staffing = staffing;
        this.organs = organs;
        this.policy = policy;
    }

    /// Whether this person may be given such a matter there.
    boolean mayHandle(Person.Staff person, WorkKind kind, OrganId organ) {
        return policy.may(person, Act.TAKE_WORK, organ) && policy.may(person, kind.handling(), organ);
    }

    /// Colleagues and inner units, as a form offers them.
    List<Choice> choices(WorkKind kind, OrganId organ) {
        return listHolders(kind, organ).stream()
                .map(holder -> new Choice(holder.key().orElseThrow(), holder.label()))
                .toList();
    }

    /// The holder a form names, if it may be given the matter.
    Optional<Holder> find(String key, WorkKind kind, OrganId organ) {
        return listHolders(kind, organ).stream()
                .filter(holder -> holder.key().orElseThrow().equals(key))
                .findFirst();
    }

    private List<Holder> listHolders(WorkKind kind, OrganId organ) {
        var holders = new ArrayList<Holder>();
        staffing
                .search(new StaffQuery(Set.of(organ), "", Optional.empty(), Optional.of(false)), 1, MOST)
                .items()
                .stream()
                .map(StaffRow::staff)
                .filter(staff -> mayHandle(staff, kind, organ))
                .forEach(staff -> holders.add(new Holder.Colleague(staff.id(), staff.name())));
        organs.listInnerUnits(organ).stream()
                .map(InnerUnit::name)
                .distinct()
                .forEach(unit -> holders.add(new Holder.Unit(unit)));
        return holders;
    }

    /// The nearest organ above that has supervisors of its own; the organ itself when none has.
    OrganId supervisorOf(OrganId organ) {
        var here = organs.find(organ).flatMap(each -> each.parent());
        while (here.isPresent()) {
            if (!staffing.list(Role.SUPERVISOR, here.get()).isEmpty()) {
                return here.get();
            }
            here = organs.find(here.get()).flatMap(each -> each.parent());
        }
        return organ;
    }
}
