package gongkai.answer.foi;

import gongkai.walls.StateTable;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The states of an application form, of a letter that asks for an opinion, and of a review or a suit: each table drawn
/// in docs/states and written out a second time by hand.
class SideTransitionsTest {
    @Test
    void theStatesOfAnApplicationFormAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "foi-filing",
                FilingState.TRANSITIONS,
                FilingState.DRAFT,
                FilingAction.class,
                FilingState::label,
                FilingAction::label);
    }

    @Test
    void everyStateAndActionOfAnApplicationFormIsDecided() {
        StateTable.assertDecides(
                FilingState.TRANSITIONS,
                FilingState.DRAFT,
                FilingAction.class,
                Map.of(
                        FilingState.DRAFT,
                        Map.of(
                                FilingAction.KEEP, FilingState.DRAFT,
                                FilingAction.AWAIT, FilingState.WAITING,
                                FilingAction.TAKE, FilingState.TAKEN),
                        FilingState.WAITING,
                        Map.of(
                                FilingAction.TAKE, FilingState.TAKEN,
                                FilingAction.GIVE_UP, FilingState.UNREACHED,
                                FilingAction.MOVE, FilingState.WAITING),
                        FilingState.TAKEN,
                        Map.of(FilingAction.DIVIDE, FilingState.TAKEN)));
    }

    @Test
    void theStatesOfAConsultationAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "foi-consultation",
                ConsultationState.TRANSITIONS,
                ConsultationState.SENT,
                ConsultationAction.class,
                ConsultationState::label,
                ConsultationAction::label);
    }

    /// 条例第三十二条、第三十四条: only who was reached can be silent, and only who was silent can be late.
    @Test
    void everyStateAndActionOfAConsultationIsDecided() {
        StateTable.assertDecides(
                ConsultationState.TRANSITIONS,
                ConsultationState.SENT,
                ConsultationAction.class,
                Map.of(
                        ConsultationState.SENT,
                        Map.of(
                                ConsultationAction.SERVE, ConsultationState.SERVED,
                                ConsultationAction.ANSWER, ConsultationState.ANSWERED,
                                ConsultationAction.MAKE_VOID, ConsultationState.NOT_ASKED),
                        ConsultationState.SERVED,
                        Map.of(
                                ConsultationAction.SERVE, ConsultationState.SERVED,
                                ConsultationAction.ANSWER, ConsultationState.ANSWERED,
                                ConsultationAction.RUN_OUT, ConsultationState.SILENT,
                                ConsultationAction.MAKE_VOID, ConsultationState.NOT_ASKED),
                        ConsultationState.SILENT,
                        Map.of(ConsultationAction.ANSWER_LATE, ConsultationState.LATE)));
    }

    @Test
    void theStatesOfAReviewOrASuitAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "foi-remedy",
                RemedyState.TRANSITIONS,
                RemedyState.FILED,
                RemedyAction.class,
                RemedyState::label,
                RemedyAction::label);
    }

    @Test
    void everyStateAndActionOfAReviewOrASuitIsDecided() {
        StateTable.assertDecides(
                RemedyState.TRANSITIONS,
                RemedyState.FILED,
                RemedyAction.class,
                Map.of(
                        RemedyState.FILED,
                        Map.of(
                                RemedyAction.NOTICE, RemedyState.NOTICED,
                                RemedyAction.CONCLUDE, RemedyState.CONCLUDED),
                        RemedyState.NOTICED,
                        Map.of(
                                RemedyAction.NOTICE, RemedyState.NOTICED,
                                RemedyAction.ANSWER, RemedyState.ANSWERED,
                                RemedyAction.CONCLUDE, RemedyState.CONCLUDED),
                        RemedyState.ANSWERED,
                        Map.of(RemedyAction.CONCLUDE, RemedyState.CONCLUDED)));
    }
}
