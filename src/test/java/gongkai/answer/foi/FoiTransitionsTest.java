package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.walls.CheckedIn;
import gongkai.walls.StateTable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoiTransitionsTest {
    /// The Regulation's procedure, written out a second time by hand.
    private static final Map<FoiStatus, Set<FoiAction>> EXPECTED = Map.of(
            FoiStatus.REGISTERED,
                    Set.of(
                            FoiAction.ACCEPT,
                            FoiAction.SPLIT,
                            FoiAction.ASK_CORRECTION,
                            FoiAction.WITHDRAW,
                            FoiAction.REVIEW_SECRECY,
                            FoiAction.MOVE,
                            FoiAction.RECOUNT),
            FoiStatus.AWAITING_REPLY,
                    Set.of(
                            FoiAction.SPLIT,
                            FoiAction.ASK_CORRECTION,
                            FoiAction.CONSULT,
                            FoiAction.PROPOSE_EXTENSION,
                            FoiAction.DECLINE_EXTENSION,
                            FoiAction.EXTEND,
                            FoiAction.ASK_REASONS,
                            FoiAction.DELAY,
                            FoiAction.ASK_FEE,
                            FoiAction.DECIDE,
                            FoiAction.LATE_OPINION,
                            FoiAction.WITHDRAW,
                            FoiAction.REVIEW_SECRECY,
                            FoiAction.MOVE,
                            FoiAction.RECOUNT),
            FoiStatus.AWAITING_CORRECTION,
                    Set.of(
                            FoiAction.NOTICE_SERVED,
                            FoiAction.NOTICE_VOID,
                            FoiAction.CORRECT,
                            FoiAction.LAPSE,
                            FoiAction.LATE_OPINION,
                            FoiAction.WITHDRAW,
                            FoiAction.REVIEW_SECRECY,
                            FoiAction.MOVE,
                            FoiAction.RECOUNT),
            FoiStatus.AWAITING_OPINIONS,
                    Set.of(
                            FoiAction.CONSULT,
                            FoiAction.SERVE,
                            FoiAction.DELIVERY_UNPROVED,
                            FoiAction.NOTICE_VOID,
                            FoiAction.OPINION,
                            FoiAction.RESUME,
                            FoiAction.LATE_OPINION,
                            FoiAction.WITHDRAW,
                            FoiAction.REVIEW_SECRECY,
                            FoiAction.MOVE,
                            FoiAction.RECOUNT),
            FoiStatus.AWAITING_REASONS,
                    Set.of(
                            FoiAction.EXPLAIN,
                            FoiAction.STAY_SILENT,
                            FoiAction.LATE_OPINION,
                            FoiAction.WITHDRAW,
                            FoiAction.REVIEW_SECRECY,
                            FoiAction.MOVE,
                            FoiAction.RECOUNT),
            FoiStatus.AWAITING_FEE,
                    Set.of(
                            FoiAction.NOTICE_SERVED,
                            FoiAction.NOTICE_VOID,
                            FoiAction.PAY,
                            FoiAction.LAPSE,
                            FoiAction.LATE_OPINION,
                            FoiAction.WITHDRAW,
                            FoiAction.REVIEW_SECRECY,
                            FoiAction.MOVE,
                            FoiAction.RECOUNT),
            FoiStatus.REPLIED,
                    Set.of(
                            FoiAction.HAND_OVER,
                            FoiAction.DRAFT_PUBLICATION,
                            FoiAction.PROPOSE_PUBLICATION,
                            FoiAction.DECLINE_PROPOSAL,
                            FoiAction.PUBLISH),
            FoiStatus.LAPSED, Set.of(),
            FoiStatus.WITHDRAWN, Set.of());

    @Test
    void everyStateAndActionIsDecided() {
        for (FoiStatus status : FoiStatus.values()) {
            for (FoiAction action : FoiAction.values()) {
                assertThat(FoiStatus.TRANSITIONS.allows(status, action))
                        .as("%s × %s", status, action)
                        .isEqualTo(EXPECTED.getOrDefault(status, Set.of()).contains(action));
            }
        }
    }

    @Test
    void receiptAloneStandsBeforeTheFirstState() {
        assertThat(StateTable.offences(FoiStatus.TRANSITIONS, FoiStatus.REGISTERED, FoiAction.class))
                .containsExactly("RECEIVE is never possible");
    }

    @Test
    void theDrawingIsTheTable() {
        CheckedIn.assertUpToDate(
                Path.of("docs/states/foi.mmd"),
                FoiStatus.TRANSITIONS.mermaid(FoiStatus.REGISTERED, FoiStatus::label, FoiAction::label));
    }
}
