package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets which steps an organ's texts pass. What is under way goes on with the role it was given to.
@Service
class GateKeeping {
    private final GateStore store;
    private final Organs organs;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GateKeeping(GateStore store, Organs organs, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.organs = organs;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Sets the steps.
    ///
    /// @param chosen the name of the role by step; empty where the organ does without
    @Transactional
    public void set(OrganId organ, Map<GateStep, String> chosen, Person.Staff by) {
        organs.get(organ);
        policy.require(by, Act.MANAGE_GATE, organ);
        var problems = new Problems();
        var steps = new EnumMap<GateStep, Role>(GateStep.class);
        for (GateStep step : GateStep.values()) {
            String name = chosen.getOrDefault(step, "");
            var role = role(name);
            problems.when(!name.isEmpty() && role.isEmpty(), field(step), "请选择审核、发布或者负责人。")
                    .when(step == GateStep.FINAL && name.isEmpty(), field(step), "终审不能省去，请选择由谁终审。");
            role.ifPresent(each -> steps.put(step, each));
        }
        problems.refuseIfAny(DraftingRefusal.GATE_INCOMPLETE);
        var gate = new Gate(steps);
        var now = clock.instant();
        String actor = policy.actor(by, Act.MANAGE_GATE, organ);
        store.save(organ, gate, actor, now);
        events.publishEvent(new GateChanged(organ, gate, now, actor));
    }

    static String field(GateStep step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(Gate.ROLES::contains)
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}
