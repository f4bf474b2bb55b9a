package gongkai.answer.redaction;

import gongkai.walls.StateTable;
import org.junit.jupiter.api.Test;

/// The states of a file that is being covered, drawn in docs/states.
class RedactionTransitionsTest {
    @Test
    void theStatesOfACoveredFileAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "redaction",
                RedactionStatus.TABLE,
                RedactionStatus.MARKING,
                RedactionAction.class,
                RedactionStatus::label,
                RedactionAction::label);
    }
}
