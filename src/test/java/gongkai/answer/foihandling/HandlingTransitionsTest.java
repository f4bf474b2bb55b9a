package gongkai.answer.foihandling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gongkai.walls.StateTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The states of a draft of a reply and of an assistance, drawn in docs/states.
class HandlingTransitionsTest {
    @Test
    void theStatesOfADraftOfAReplyAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "foihandling",
                ReplyDraftStatus.TABLE,
                ReplyDraftStatus.WRITING,
                ReplyDraftAction.class,
                ReplyDraftStatus::label,
                ReplyDraftAction::label);
    }

    @Test
    void theStatesOfAnAssistanceAreSoundAndDrawn() {
        StateTable.assertSoundAndDrawn(
                "foihandling-assistance",
                AssistanceStatus.TABLE,
                AssistanceStatus.ASKED,
                AssistanceAction.class,
                AssistanceStatus::label,
                AssistanceAction::label);
    }

    /// 条例第四十五条：审核、办理、答复, written out a second time by hand.
    @Test
    void everyStateAndActionOfADraftIsDecided() {
        StateTable.assertDecides(
                ReplyDraftStatus.TABLE,
                ReplyDraftStatus.WRITING,
                ReplyDraftAction.class,
                Map.of(
                        ReplyDraftStatus.WRITING,
                        Map.of(
                                ReplyDraftAction.SAVE, ReplyDraftStatus.WRITING,
                                ReplyDraftAction.ASK_SECRECY, ReplyDraftStatus.WRITING,
                                ReplyDraftAction.CLEAR, ReplyDraftStatus.WRITING,
                                ReplyDraftAction.FIND_SECRET, ReplyDraftStatus.WRITING,
                                ReplyDraftAction.SUBMIT, ReplyDraftStatus.REVIEW,
                                ReplyDraftAction.END, ReplyDraftStatus.ENDED),
                        ReplyDraftStatus.REVIEW,
                        inReview(ReplyDraftStatus.REVIEW, ReplyDraftStatus.LEGAL),
                        ReplyDraftStatus.LEGAL,
                        inReview(ReplyDraftStatus.LEGAL, ReplyDraftStatus.SIGN),
                        ReplyDraftStatus.SIGN,
                        inReview(ReplyDraftStatus.SIGN, ReplyDraftStatus.ISSUED)));
    }

    /// A step is passed or done without; from each the draft goes back, and ends with its request.
    private static Map<ReplyDraftAction, ReplyDraftStatus> inReview(ReplyDraftStatus here, ReplyDraftStatus next) {
        return Map.of(
                ReplyDraftAction.PASS, next,
                ReplyDraftAction.SKIP, next,
                ReplyDraftAction.COSIGN, here,
                ReplyDraftAction.SEND_BACK, ReplyDraftStatus.WRITING,
                ReplyDraftAction.RECALL, ReplyDraftStatus.WRITING,
                ReplyDraftAction.INTERRUPT, ReplyDraftStatus.WRITING,
                ReplyDraftAction.END, ReplyDraftStatus.ENDED);
    }

    @Test
    void everyStateAndActionOfAnAssistanceIsDecided() {
        StateTable.assertDecides(
                AssistanceStatus.TABLE,
                AssistanceStatus.ASKED,
                AssistanceAction.class,
                Map.of(
                        AssistanceStatus.ASKED,
                        Map.of(
                                AssistanceAction.ANSWER, AssistanceStatus.ANSWERED,
                                AssistanceAction.RETURN, AssistanceStatus.RETURNED,
                                AssistanceAction.TAKE_BACK, AssistanceStatus.TAKEN_BACK,
                                AssistanceAction.COSIGN, AssistanceStatus.ASKED,
                                AssistanceAction.MOVE, AssistanceStatus.ASKED,
                                AssistanceAction.RECOUNT, AssistanceStatus.ASKED,
                                AssistanceAction.END, AssistanceStatus.ENDED),
                        AssistanceStatus.ANSWERED,
                        Map.of(
                                AssistanceAction.ASK_AGAIN, AssistanceStatus.ASKED,
                                AssistanceAction.TAKE_BACK, AssistanceStatus.TAKEN_BACK,
                                AssistanceAction.COSIGN, AssistanceStatus.ANSWERED,
                                AssistanceAction.MOVE, AssistanceStatus.ANSWERED)));
    }

    @Test
    void everyActionHasItsLineInTheInternalRecord() {
        for (ReplyDraftAction action : ReplyDraftAction.values()) {
            assertThatCode(() -> Deed.of(action)).doesNotThrowAnyException();
        }
    }

    @Test
    void aRouteIsItsStepsInTheirOrder() {
        assertThat(Route.parse(List.of("SIGN", "REVIEW")).orElseThrow().words()).isEqualTo("审核→负责人签发");
        assertThat(Route.parse(List.of("MAGIC"))).isEmpty();
        assertThat(Route.NONE.isGuarded()).isFalse();
        assertThat(Route.NONE.words()).contains("直接答复");
    }
}
