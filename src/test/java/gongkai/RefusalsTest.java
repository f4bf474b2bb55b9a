package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.IdentityRefusal;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.organ.OrganRefusal;
import gongkai.walls.ClassRules;
import gongkai.walls.RefusalRules;
import gongkai.walls.fixture.MuteRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Wall 6, second half: every reason why we say no is a sentence with an address of its own.
class RefusalsTest {
    @Test
    void everyRefusalIsASentence() {
        List<Class<?>> codes = ClassRules.ofTheHouse().stream()
                .filter(type -> type.isAssignableTo(ErrorCode.class) && !type.isInterface())
                .<Class<?>>map(type -> type.reflect())
                .toList();

        assertThat(codes).contains(IdentityRefusal.class, OrganRefusal.class);
        assertThat(RefusalRules.mute(codes)).isEmpty();
        // The pages behind /errors find them by this name.
        assertThat(codes).allMatch(type -> type.getSimpleName().endsWith("Refusal"));
    }

    @Test
    void aMuteOrDoubleRefusalIsFound() {
        assertThat(RefusalRules.mute(List.of(OrganRefusal.class, MuteRefusal.class)))
                .hasSize(4)
                .anyMatch(offence -> offence.contains("SILENT"))
                .anyMatch(offence -> offence.contains("FOREIGN"))
                .anyMatch(offence -> offence.contains("BREATHLESS"))
                .anyMatch(offence -> offence.contains("/errors/unknown-organ"));
    }
}
