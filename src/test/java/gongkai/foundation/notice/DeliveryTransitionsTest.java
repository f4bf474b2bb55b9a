package gongkai.foundation.notice;

import gongkai.walls.StateTable;
import org.junit.jupiter.api.Test;

/// The states of a delivery, drawn in docs/states.
class DeliveryTransitionsTest {
    @Test
    void theStatesOfADeliveryAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "notice",
                DeliveryState.TRANSITIONS,
                DeliveryState.WAITING,
                DeliveryAction.class,
                DeliveryState::label,
                DeliveryAction::label);
    }
}
