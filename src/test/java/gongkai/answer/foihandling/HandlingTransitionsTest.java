package gongkai.answer.foihandling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gongkai.walls.StateTable;
import java.util.List;
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
