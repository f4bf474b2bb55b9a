package gongkai.oversee.reportwriting;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.walls.StateTable;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The states of a report and of a correction, drawn in docs/states, and by hand what may be done in each.
class WritingTransitionsTest {
    private static final Set<WritingAction> WRITTEN =
            Set.of(WritingAction.SAVE, WritingAction.CORRECT, WritingAction.SUBMIT);
    private static final Set<WritingAction> UNSENT =
            Set.of(WritingAction.SAVE, WritingAction.CORRECT, WritingAction.SUBMIT, WritingAction.EXEMPT);
    private static final Map<WritingStatus, Set<WritingAction>> EXPECTED = Map.of(
            WritingStatus.DRAFTING, UNSENT,
            WritingStatus.RETURNED, UNSENT,
            WritingStatus.CORRECTING, WRITTEN,
            WritingStatus.SIGNING, Set.of(WritingAction.SEND_BACK, WritingAction.SIGN_AND_SEND, WritingAction.SIGN),
            WritingStatus.SENT, Set.of(WritingAction.RETURN, WritingAction.ACCEPT),
            WritingStatus.ACCEPTED, Set.of(WritingAction.PUBLISH, WritingAction.REOPEN),
            WritingStatus.PUBLISHING, Set.of(WritingAction.PUBLISH, WritingAction.ANNOUNCE, WritingAction.REOPEN),
            WritingStatus.PUBLISHED, Set.of(WritingAction.REOPEN),
            WritingStatus.EXEMPT, Set.of());

    @Test
    void theStatesOfAReportAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "report",
                WritingStatus.TABLE,
                WritingStatus.DRAFTING,
                WritingAction.class,
                WritingStatus::label,
                WritingAction::label);
        EXPECTED.forEach((status, actions) -> assertThat(WritingStatus.TABLE.actionsFrom(status))
                .as(status.name())
                .isEqualTo(actions));
        assertThat(WritingStatus.TABLE.next(WritingStatus.SIGNING, WritingAction.SEND_BACK))
                .contains(WritingStatus.RETURNED);
        assertThat(WritingStatus.TABLE.next(WritingStatus.SENT, WritingAction.ACCEPT))
                .contains(WritingStatus.ACCEPTED);
    }

    @Test
    void theStatesOfACorrectionAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "report-correction",
                CorrectionStatus.TABLE,
                CorrectionStatus.ASKED,
                CorrectionAction.class,
                CorrectionStatus::label,
                CorrectionAction::label);
        assertThat(CorrectionStatus.TABLE.actionsFrom(CorrectionStatus.DENIED)).isEmpty();
        assertThat(CorrectionStatus.TABLE.actionsFrom(CorrectionStatus.TAKEN_BACK))
                .isEmpty();
    }
}
