package gongkai.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.walls.StateTable;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    private enum Door {
        OPEN,
        SHUT,
        LOCKED,
        WALLED_UP
    }

    private enum Hand {
        PUSH,
        PULL,
        TURN_KEY,
        BRICK_UP
    }

    private final Transitions<Door, Hand> table = Transitions.between(Door.class, Hand.class)
            .edge(Door.OPEN, Hand.PUSH, Door.SHUT)
            .edge(Door.SHUT, Hand.PULL, Door.OPEN)
            .edge(Door.SHUT, Hand.TURN_KEY, Door.LOCKED)
            .edge(Door.LOCKED, Hand.TURN_KEY, Door.SHUT)
            .edge(Door.LOCKED, Hand.BRICK_UP, Door.WALLED_UP);

    @Test
    void everyStateAndActionIsDecided() {
        assertThat(table.next(Door.SHUT, Hand.TURN_KEY)).contains(Door.LOCKED);
        assertThat(table.next(Door.LOCKED, Hand.TURN_KEY)).contains(Door.SHUT);
        for (Hand action : Hand.values()) {
            assertThat(table.allows(Door.WALLED_UP, action)).isFalse();
            assertThat(table.allows(Door.OPEN, action)).isEqualTo(action == Hand.PUSH);
        }
        assertThat(table.actionsFrom(Door.SHUT)).containsExactlyInAnyOrder(Hand.PULL, Hand.TURN_KEY);
        assertThat(table.actionsFrom(Door.WALLED_UP)).isEmpty();
    }

    @Test
    void aSecondEdgeForTheSamePairIsAMistake() {
        assertThatThrownBy(() -> table.edge(Door.OPEN, Hand.PUSH, Door.LOCKED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theDrawingNamesEveryStateEveryEdgeAndTheEnd() {
        String drawing = table.mermaid(Door.OPEN, door -> "门" + door.ordinal(), hand -> "手" + hand.ordinal());

        assertThat(drawing)
                .startsWith("stateDiagram-v2\n")
                .contains("state \"门0\" as OPEN\n", "[*] --> OPEN\n", "OPEN --> SHUT: 手0\n", "WALLED_UP --> [*]\n");
        assertThat(drawing.lines().filter(line -> line.contains(": 手"))).hasSize(5);
    }

    @Test
    void aSoundTableHasNoOffences() {
        assertThat(StateTable.offences(table, Door.OPEN, Hand.class)).isEmpty();
    }

    @Test
    void aLostStateAnIdleActionAndAMissingEndAreFound() {
        var round = Transitions.between(Door.class, Hand.class)
                .edge(Door.OPEN, Hand.PUSH, Door.SHUT)
                .edge(Door.SHUT, Hand.PULL, Door.OPEN)
                .edge(Door.LOCKED, Hand.PULL, Door.OPEN)
                .edge(Door.WALLED_UP, Hand.PULL, Door.OPEN);

        assertThat(StateTable.offences(round, Door.OPEN, Hand.class))
                .containsExactly(
                        "nothing leads to LOCKED",
                        "nothing leads to WALLED_UP",
                        "TURN_KEY is never possible",
                        "BRICK_UP is never possible",
                        "there is no end");
    }
}
