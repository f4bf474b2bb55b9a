package gongkai.foundation.kernel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A state machine as a table: which action leads from which state to which. What the table does not
/// name is not possible.
public final class Transitions<S extends Enum<S>, A extends Enum<A>> {
    private final Class<S> states;
    private final Class<A> actions;
    private final Map<S, Map<A, S>> table;

    private Transitions(Class<S> states, Class<A> actions) {
        this.states = states;
        this.actions = actions;
        this.table = new EnumMap<>(states);
    }

    public static <S extends Enum<S>, A extends Enum<A>> Transitions<S, A> between(Class<S> states, Class<A> actions) {
        return new Transitions<>(states, actions);
    }

    /// Adds an edge; a second edge for the same state and action is a mistake of ours.
    public Transitions<S, A> edge(S from, A action, S to) {
        if (table.computeIfAbsent(from, s -> new EnumMap<>(actions)).put(action, to) != null) {
            throw new IllegalStateException("two edges for " + from + " × " + action);
        }
        return this;
    }

    public Optional<S> next(S from, A action) {
        return Optional.ofNullable(table.getOrDefault(from, Map.of()).get(action));
    }

    public boolean allows(S from, A action) {
        return next(from, action).isPresent();
    }

    public Set<A> actionsFrom(S from) {
        return Set.copyOf(table.getOrDefault(from, Map.of()).keySet());
    }

    /// The table as a Mermaid state diagram, for docs/states.
    public String mermaid(S start, Function<S, String> stateLabel, Function<A, String> actionLabel) {
        var drawing = new StringBuilder("stateDiagram-v2\n");
        for (S state : states.getEnumConstants()) {
            drawing.append("    state \"%s\" as %s\n".formatted(stateLabel.apply(state), state.name()));
        }
        drawing.append("    [*] --> %s\n".formatted(start.name()));
        table.forEach((from, edges) -> edges.forEach((action, to) ->
                drawing.append("    %s --> %s: %s\n".formatted(from.name(), to.name(), actionLabel.apply(action)))));
        for (S state : states.getEnumConstants()) {
            if (actionsFrom(state).isEmpty()) {
                drawing.append("    %s --> [*]\n".formatted(state.name()));
            }
        }
        return drawing.toString();
    }
}
