package gongkai.foundation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.walls.CheckedIn;
import gongkai.walls.StateTable;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterTransitionsTest {
    /// What may be recorded of a letter, written out a second time by hand.
    private static final Map<LetterStatus, Set<DeliveryAction>> EXPECTED = Map.of(
            LetterStatus.ISSUED, EnumSet.complementOf(EnumSet.of(DeliveryAction.SIGN, DeliveryAction.RETURN)),
            LetterStatus.SENT, EnumSet.complementOf(EnumSet.of(DeliveryAction.VOID)),
            LetterStatus.RETURNED, EnumSet.complementOf(EnumSet.of(DeliveryAction.SIGN, DeliveryAction.RETURN)),
            LetterStatus.DELIVERED,
                    EnumSet.complementOf(EnumSet.of(DeliveryAction.RETURN, DeliveryAction.REFUSE, DeliveryAction.VOID)),
            LetterStatus.VOID, Set.of());

    @Test
    void everyStateAndActionIsDecided() {
        for (LetterStatus status : LetterStatus.values()) {
            for (DeliveryAction action : DeliveryAction.values()) {
                assertThat(LetterStatus.TRANSITIONS.allows(status, action))
                        .as("%s × %s", status, action)
                        .isEqualTo(EXPECTED.getOrDefault(status, Set.of()).contains(action));
            }
        }
    }

    @Test
    void nothingIsOutOfReach() {
        assertThat(StateTable.offences(LetterStatus.TRANSITIONS, LetterStatus.ISSUED, DeliveryAction.class))
                .isEmpty();
    }

    @Test
    void theDrawingIsTheTable() {
        CheckedIn.assertUpToDate(
                Path.of("docs/states/letter.mmd"),
                LetterStatus.TRANSITIONS.mermaid(LetterStatus.ISSUED, LetterStatus::label, DeliveryAction::label));
    }
}
