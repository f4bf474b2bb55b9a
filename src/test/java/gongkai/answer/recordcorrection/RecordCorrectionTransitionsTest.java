package gongkai.answer.recordcorrection;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.walls.CheckedIn;
import gongkai.walls.StateTable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordCorrectionTransitionsTest {
    /// What may be done, written out a second time by hand.
    private static final Map<RecordCorrectionStatus, Set<RecordCorrectionAction>> EXPECTED = Map.of(
            RecordCorrectionStatus.RECEIVED,
            Set.of(
                    RecordCorrectionAction.ACCEPT,
                    RecordCorrectionAction.FORWARD,
                    RecordCorrectionAction.REDIRECT,
                    RecordCorrectionAction.WITHDRAW,
                    RecordCorrectionAction.MOVE,
                    RecordCorrectionAction.RECOUNT),
            RecordCorrectionStatus.VERIFYING,
            Set.of(
                    RecordCorrectionAction.CORRECT,
                    RecordCorrectionAction.REFUSE,
                    RecordCorrectionAction.FORWARD,
                    RecordCorrectionAction.REDIRECT,
                    RecordCorrectionAction.WITHDRAW,
                    RecordCorrectionAction.MOVE,
                    RecordCorrectionAction.RECOUNT));

    @Test
    void everyStateAndActionIsDecided() {
        for (RecordCorrectionStatus status : RecordCorrectionStatus.values()) {
            for (RecordCorrectionAction action : RecordCorrectionAction.values()) {
                assertThat(RecordCorrectionStatus.TRANSITIONS.allows(status, action))
                        .as("%s × %s", status, action)
                        .isEqualTo(EXPECTED.getOrDefault(status, Set.of()).contains(action));
            }
        }
    }

    @Test
    void receiptAloneStandsBeforeTheFirstState() {
        assertThat(StateTable.offences(
                        RecordCorrectionStatus.TRANSITIONS,
                        RecordCorrectionStatus.RECEIVED,
                        RecordCorrectionAction.class))
                .containsExactly("RECEIVE is never possible");
    }

    @Test
    void theDrawingIsTheTable() {
        CheckedIn.assertUpToDate(
                Path.of("docs/states/record-correction.mmd"),
                RecordCorrectionStatus.TRANSITIONS.mermaid(
                        RecordCorrectionStatus.RECEIVED, RecordCorrectionStatus::label, RecordCorrectionAction::label));
    }
}
