package gongkai;

import static gongkai.walls.ClassRules.offences;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import gongkai.walls.ClassRules;
import gongkai.walls.SourceFile;
import gongkai.walls.fixture.DateHelper;
import gongkai.walls.fixture.Loose;
import gongkai.walls.fixture.OwnClock;
import gongkai.walls.fixture.TwinParts;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Walls 3 to 6: names, time, settings, injection and exceptions, read off the compiled classes.
class HouseRulesTest {
    private static final List<JavaClass> HOUSE = ClassRules.ofTheHouse();

    @Test
    void namesSayWhatAThingIs() {
        assertThat(offences(HOUSE, ClassRules::emptyName)).isEmpty();
        assertThat(offences(ClassRules.of(DateHelper.class), ClassRules::emptyName))
                .singleElement()
                .asString()
                .startsWith(DateHelper.class.getName());
    }

    @Test
    void timeComesFromTheInjectedClock() {
        assertThat(offences(HOUSE, ClassRules::ownTime)).isEmpty();
        assertThat(offences(ClassRules.of(OwnClock.class), ClassRules::ownTime))
                .hasSize(5)
                .noneMatch(offence -> offence.contains("allowed"));
    }

    @Test
    void settingsAreReadWhereTheyAreDeclared() {
        assertThat(offences(HOUSE, ClassRules::ownSettings)).isEmpty();
        assertThat(offences(ClassRules.of(Loose.class), ClassRules::ownSettings))
                .hasSize(1);
    }

    @Test
    void whatAClassNeedsStandsInItsConstructor() {
        assertThat(offences(HOUSE, ClassRules::injection)).isEmpty();
        assertThat(offences(ClassRules.of(Loose.class), ClassRules::injection))
                .hasSize(2)
                .anyMatch(offence -> offence.contains("@Autowired"))
                .anyMatch(offence -> offence.contains("@Value"));
    }

    @Test
    void thereIsNoLombok() {
        assertThat(offences(HOUSE, ClassRules::lombok)).isEmpty();
        assertThat(SourceFile.read("pom.xml").text()).doesNotContain("lombok");
    }

    @Test
    void aFaultNamesItself() {
        assertThat(offences(HOUSE, ClassRules::bareException)).isEmpty();
        assertThat(offences(ClassRules.of(Loose.class, Loose.Named.class), ClassRules::bareException))
                .singleElement()
                .asString()
                .contains("RuntimeException");
    }

    @Test
    void noTwoPartsHaveOneName() {
        assertThat(ClassRules.twins(HOUSE)).isEmpty();
        assertThat(ClassRules.twins(ClassRules.of(TwinParts.SweepPass.class, TwinParts.Passes.class)))
                .singleElement()
                .asString()
                .startsWith("sweepPass is the name of parts in");
    }
}
