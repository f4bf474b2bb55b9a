package gongkai.publish.gazette;

import gongkai.walls.StateTable;
import org.junit.jupiter.api.Test;

/// The states of an issue, drawn in docs/states.
class IssueTransitionsTest {
    @Test
    void theStatesOfAnIssueAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "gazette",
                IssueStatus.TABLE,
                IssueStatus.COMPILING,
                IssueAction.class,
                IssueStatus::label,
                IssueAction::label);
    }
}
