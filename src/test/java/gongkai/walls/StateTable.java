package gongkai.walls;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.kernel.Transitions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Wall 9, for the test of a room with states: the table is sound, and the drawing in `docs/states` is the table.
public final class StateTable {
    private StateTable() {}

    /// Everything at once; a room's test is this one call.
    public static <S extends Enum<S>, A extends Enum<A>> void assertSoundAndDrawn(
            String room,
            Transitions<S, A> table,
            S start,
            Class<A> actions,
            Function<S, String> stateLabel,
            Function<A, String> actionLabel) {
        assertThat(offences(table, start, actions)).isEmpty();
        CheckedIn.assertUpToDate(
                Path.of("docs/states/" + room + ".mmd"), table.mermaid(start, stateLabel, actionLabel));
    }

    /// Every pair is decided as somebody wrote it down a second time: where an action leads, or that it is refused.
    public static <S extends Enum<S>, A extends Enum<A>> void assertDecides(
            Transitions<S, A> table, S start, Class<A> actions, Map<S, Map<A, S>> expected) {
        for (S state : EnumSet.allOf(start.getDeclaringClass())) {
            for (A action : actions.getEnumConstants()) {
                assertThat(table.next(state, action))
                        .as("%s × %s", state, action)
                        .isEqualTo(Optional.ofNullable(
                                expected.getOrDefault(state, Map.of()).get(action)));
            }
        }
    }

    /// States that nothing leads to, actions that are never possible, tables without an end. Whatever pair the table
    /// does not name is refused, so every pair is decided.
    public static <S extends Enum<S>, A extends Enum<A>> List<String> offences(
            Transitions<S, A> table, S start, Class<A> actions) {
        var offences = new ArrayList<String>();
        var states = EnumSet.allOf(start.getDeclaringClass());
        var reached = reachedFrom(table, start, actions);
        for (S state : states) {
            if (!reached.contains(state)) {
                offences.add("nothing leads to " + state);
            }
        }
        for (A action : actions.getEnumConstants()) {
            if (states.stream().noneMatch(state -> table.allows(state, action))) {
                offences.add(action + " is never possible");
            }
        }
        if (states.stream().noneMatch(state -> table.actionsFrom(state).isEmpty())) {
            offences.add("there is no end");
        }
        return offences;
    }

    private static <S extends Enum<S>, A extends Enum<A>> EnumSet<S> reachedFrom(
            Transitions<S, A> table, S start, Class<A> actions) {
        var reached = EnumSet.of(start);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (S from : EnumSet.copyOf(reached)) {
                for (A action : actions.getEnumConstants()) {
                    grown |= table.next(from, action).map(reached::add).orElse(false);
                }
            }
        }
        return reached;
    }
}
