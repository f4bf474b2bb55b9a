package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.ServerProcess;
import gongkai.house.ServerProcess.Place;
import gongkai.house.TestPlace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/// The real program, told something it does not know.
@HouseTest
@Timeout(180)
class UnknownSettingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aServerDoesNotStart() throws Exception {
        var place = Place.empty(TestPlace.of("stranger"));

        var ran = ServerProcess.command(place, "--server.port=0", "--gongkai.limit.exempted=127.0.0.1");

        assertThat(ran.status()).as(ran.said()).isNotZero();
        assertThat(ran.said()).contains("不认识的设置：“gongkai.limit.exempted”").doesNotContain("\tat ");
    }

    @Test
    void commandsSaySoAndDoNothing(@org.springframework.beans.factory.annotation.Autowired ApplicationContext first)
            throws Exception {
        var place = Place.of(first);
        var misspelt = Map.of("GONGKAI_DATEN", "x");
        Path backup = folder.resolve("backup");
        String saved = backup.toString();

        for (String[] words : new String[][] {
            {"backup", saved}, {"search", "rebuild"}, {"audit", "verify"},
        }) {
            var ran = ServerProcess.command(place, misspelt, words);
            assertThat(ran.status()).as(ran.said()).isNotZero();
            assertThat(ran.said()).contains("不认识的设置：“gongkai.daten”").doesNotContain("\tat ");
        }
        assertThat(backup).doesNotExist();
        assertThat(ServerProcess.command(place, "backup", saved).status()).isZero();
        var restore = ServerProcess.command(
                Place.empty(folder.resolve("restored")), misspelt, "restore", saved, "--keys", saved);
        assertThat(restore.status()).as(restore.said()).isNotZero();
        assertThat(restore.said()).contains("不认识的设置：“gongkai.daten”");
    }
}
