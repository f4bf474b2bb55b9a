package gongkai.publish.drafting;

import gongkai.foundation.identity.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The steps an organ's texts pass, each with the role that takes it. There is always a final one.
record Gate(Map<GateStep, Role> steps) {
    /// Who may be given a step.
    static final List<Role> ROLES = List.of(Role.REVIEWER, Role.PUBLISHER, Role.HEAD);

    static final Gate USUAL = new Gate(Map.of(
            GateStep.FIRST, GateStep.FIRST.usual(),
            GateStep.SECOND, GateStep.SECOND.usual(),
            GateStep.FINAL, GateStep.FINAL.usual()));

    Gate {
        var ordered = new EnumMap<GateStep, Role>(GateStep.class);
        ordered.putAll(steps);
        if (!ordered.containsKey(GateStep.FINAL) || !ROLES.containsAll(ordered.values())) {
            throw new IllegalArgumentException("not a gate: " + steps);
        }
        steps = Map.copyOf(ordered);
    }

    Optional<Role> role(GateStep step) {
        return Optional.ofNullable(steps.get(step));
    }

    /// The role that reviews afterwards what was published in an emergency: that of the final step.
    Role last() {
        return role(GateStep.FINAL).orElse(GateStep.FINAL.usual());
    }

    /// In words, for example 初审（审核）→复审（发布）→终审（负责人）.
    String words() {
        var words = new StringBuilder();
        for (GateStep step : GateStep.values()) {
            role(step)
                    .ifPresent(role -> words.append(words.isEmpty() ? "" : "→")
                            .append("%s（%s）".formatted(step.label(), role.label())));
        }
        return words.toString();
    }
}
