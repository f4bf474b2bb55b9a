package gongkai.answer.redaction;

import gongkai.walls.StateTable;
import java.util.Map;
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

    /// 条例第三十七条: nothing is released that was not made and read back; written out a second time by hand.
    @Test
    void everyStateAndActionIsDecided() {
        StateTable.assertDecides(
                RedactionStatus.TABLE,
                RedactionStatus.MARKING,
                RedactionAction.class,
                Map.of(
                        RedactionStatus.MARKING,
                        Map.of(
                                RedactionAction.MARK, RedactionStatus.MARKING,
                                RedactionAction.MAKE, RedactionStatus.MADE,
                                RedactionAction.DROP, RedactionStatus.DROPPED),
                        RedactionStatus.MADE,
                        Map.of(
                                RedactionAction.MARK, RedactionStatus.MARKING,
                                RedactionAction.RELEASE, RedactionStatus.RELEASED,
                                RedactionAction.DROP, RedactionStatus.DROPPED),
                        RedactionStatus.RELEASED,
                        Map.of(RedactionAction.TAKE_BACK, RedactionStatus.MADE)));
    }
}
