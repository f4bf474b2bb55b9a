package gongkai.publish.drafting;

import gongkai.walls.StateTable;
import org.junit.jupiter.api.Test;

/// The way of a draft through the gate, drawn in docs/states.
class DraftTransitionsTest {
    @Test
    void theStatesOfADraftAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "drafting",
                DraftStatus.TABLE,
                DraftStatus.DRAFTING,
                DraftAction.class,
                DraftStatus::label,
                DraftAction::label);
    }
}
