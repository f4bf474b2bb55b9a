package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import gongkai.walls.CheckedIn;
import gongkai.walls.ModuleMap;
import gongkai.walls.Rooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;

/// Wall 1: rooms use only what they declare, nobody reaches up, and the map in docs is the map of the code.
class ModularityTest {
    private static final String FIXTURE = "gongkai.walls.fixture";
    private static final ImportOption EVERYTHING = location -> true;

    @Test
    void roomsUseOnlyWhatTheyDeclare() {
        Rooms.house().verify();
    }

    @Test
    void aRoomIsWhatSaysSo() {
        assertThat(Rooms.ids()).contains("kernel", "web", "organ", "identity", "calendar", "audit", "worklist");
        assertThat(Rooms.ids()).allMatch(id -> id.matches("[a-z]+"));
    }

    @Test
    void nobodyReachesUp() {
        assertThat(ModuleMap.climbers(Rooms.house(), "gongkai", ModuleMap.FLOORS))
                .isEmpty();
    }

    @Test
    void aRoomThatReachesUpIsFound() {
        var fixture = ApplicationModules.of(FIXTURE, EVERYTHING);

        assertThat(ModuleMap.climbers(fixture, FIXTURE, List.of("low", "high")))
                .containsExactly("low uses high, which stands above it");
        assertThat(ModuleMap.climbers(fixture, FIXTURE, List.of("high", "low"))).isEmpty();
        assertThat(ModuleMap.climbers(fixture, FIXTURE, List.of("low"))).contains("high stands on no floor");
    }

    @Test
    void aRoomThatUsesWhatItDoesNotDeclareIsFound() {
        var fixture = ApplicationModules.of(FIXTURE, EVERYTHING);

        assertThatThrownBy(fixture::verify).hasMessageContaining("low").hasMessageContaining("high");
    }

    @Test
    void theMapIsUpToDate() {
        CheckedIn.assertUpToDate(Path.of("docs/modules.puml"), ModuleMap.drawing(Rooms.house()));
    }

    @Test
    void anOldMapIsFound(@TempDir Path folder) throws IOException {
        Path old = folder.resolve("modules.puml");
        Files.writeString(old, ModuleMap.drawing(Rooms.house()) + "demo --> kernel\n");

        assertThatThrownBy(() -> CheckedIn.assertSame(old, ModuleMap.drawing(Rooms.house())))
                .hasMessageContaining("bin/fmt");
    }
}
