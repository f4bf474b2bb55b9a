package gongkai.publish.disclosure;

import gongkai.walls.StateTable;
import org.junit.jupiter.api.Test;

/// The states of a document, drawn in docs/states.
class DocumentTransitionsTest {
    @Test
    void theStatesOfADocumentAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "disclosure",
                DocumentStatus.TABLE,
                DocumentStatus.IN_FORCE,
                DocumentAction.class,
                DocumentStatus::label,
                DocumentAction::label);
    }
}
