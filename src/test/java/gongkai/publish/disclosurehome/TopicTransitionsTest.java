package gongkai.publish.disclosurehome;

import gongkai.walls.StateTable;
import org.junit.jupiter.api.Test;

/// The states of a 专题, drawn in docs/states.
class TopicTransitionsTest {
    @Test
    void theStatesOfATopicAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "topic",
                TopicStatus.TABLE,
                TopicStatus.DRAFT,
                TopicAction.class,
                TopicStatus::label,
                TopicAction::label);
    }
}
