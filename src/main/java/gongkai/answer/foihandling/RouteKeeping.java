package gongkai.answer.foihandling;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets which steps an organ's replies pass, and who works in its inner units. A draft under way goes on with the steps
/// as they are when it comes to them.
@Service
class RouteKeeping {
    private final RouteStore store;
    private final Staffing staffing;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RouteKeeping(RouteStore store, Staffing staffing, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.staffing = staffing;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// @param names the names of the steps; none of them: whoever handles a request replies at once
    /// @param units by the name of each inner unit the accounts of its members, with blanks or 、 between them
    @Transactional
    void set(OrganId organ, List<String> names, Map<String, String> units, Person.Staff by) {
        policy.require(by, Act.MANAGE_GATE, organ);
        var problems = new Problems();
        var route = Route.parse(names.stream().filter(name -> !name.isEmpty()).toList());
        problems.when(route.isEmpty(), "steps", "请选择审核、合法性审查、负责人签发。");
        var members = new LinkedHashMap<String, List<RouteStore.Member>>();
        units.forEach((unit, accounts) ->
                members.put(unit, members(accounts, organ, field(List.copyOf(units.keySet()), unit), problems)));
        problems.refuseIfAny(HandlingRefusal.HANDLING_INCOMPLETE);
        set(organ, route.orElseThrow(), members, policy.actor(by, Act.MANAGE_GATE, organ));
    }

    private void set(OrganId organ, Route route, Map<String, List<RouteStore.Member>> members, String actor) {
        var now = clock.instant();
        store.save(organ, route, actor, now);
        store.replaceUnits(organ, members);
        int people = members.values().stream().mapToInt(List::size).sum();
        events.publishEvent(new HandlingChanged(
                now,
                actor,
                "设定答复审核环节",
                "foiroute:" + organ.value(),
                organ,
                "",
                "%s；内设机构人员 %d 人".formatted(route.words(), people)));
    }

    private List<RouteStore.Member> members(String accounts, OrganId organ, String field, Problems problems) {
        var members = new ArrayList<RouteStore.Member>();
        for (String account : accounts.strip().split("[\\s、，,；;]+")) {
            if (!account.isEmpty()) {
                var staff = staffing.find(account);
                problems.when(
                        staff.filter(each -> each.organ().equals(organ)).isEmpty(),
                        field,
                        "本单位没有账号“%s”。".formatted(account));
                staff.ifPresent(each -> members.add(new RouteStore.Member(each.id(), each.name())));
            }
        }
        return members;
    }

    /// The accounts of these members, as they are typed.
    String accounts(List<RouteStore.Member> members) {
        return members.stream()
                .map(member -> staffing.get(member.staff()).staff().account())
                .collect(Collectors.joining("、"));
    }

    /// The name of a unit's field: its place among the units.
    static String field(List<String> units, String unit) {
        return "unit-" + units.indexOf(unit);
    }
}
