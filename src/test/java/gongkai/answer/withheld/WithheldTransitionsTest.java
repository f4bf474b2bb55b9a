package gongkai.answer.withheld;

import gongkai.walls.StateTable;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The states of what a reply did not open, drawn in docs/states.
class WithheldTransitionsTest {
    @Test
    void theStatesOfWithheldInformationAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "withheld",
                WithheldState.TRANSITIONS,
                WithheldState.CLOSED,
                WithheldAction.class,
                WithheldState::label,
                WithheldAction::label);
    }

    /// 条例第十八条; written out a second time by hand.
    @Test
    void everyStateAndActionIsDecided() {
        StateTable.assertDecides(
                WithheldState.TRANSITIONS,
                WithheldState.CLOSED,
                WithheldAction.class,
                Map.of(
                        WithheldState.CLOSED,
                        Map.of(
                                WithheldAction.KEEP, WithheldState.CLOSED,
                                WithheldAction.BEGIN, WithheldState.OPENING,
                                WithheldAction.OPEN, WithheldState.OPENED,
                                WithheldAction.MOVE, WithheldState.CLOSED),
                        WithheldState.OPENING,
                        Map.of(
                                WithheldAction.OPEN, WithheldState.OPENED,
                                WithheldAction.MOVE, WithheldState.OPENING)));
    }
}
