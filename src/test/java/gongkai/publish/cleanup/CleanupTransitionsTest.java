package gongkai.publish.cleanup;

import gongkai.walls.StateTable;
import org.junit.jupiter.api.Test;

/// The states of a campaign and of an answer, drawn in docs/states.
class CleanupTransitionsTest {
    @Test
    void theStatesOfACampaignAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "cleanup",
                CampaignStatus.TABLE,
                CampaignStatus.PLANNED,
                CampaignAction.class,
                CampaignStatus::label,
                CampaignAction::label);
    }

    @Test
    void theStatesOfAnAnswerAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "cleanup-item",
                ItemStatus.TABLE,
                ItemStatus.AWAITING,
                ItemAction.class,
                ItemStatus::label,
                ItemAction::label);
    }
}
