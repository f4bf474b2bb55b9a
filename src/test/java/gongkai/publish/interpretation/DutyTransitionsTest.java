package gongkai.publish.interpretation;

import gongkai.walls.StateTable;
import org.junit.jupiter.api.Test;

/// The states of the duty to explain a document, drawn in docs/states.
class DutyTransitionsTest {
    @Test
    void theStatesOfADutyAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "interpretation",
                DutyState.TABLE,
                DutyState.DUE,
                DutyAction.class,
                DutyState::label,
                DutyAction::label);
    }
}
