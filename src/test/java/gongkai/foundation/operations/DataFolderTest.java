package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @Test
    void oneServerAtATimeHasTheFolder(@TempDir Path home) throws Exception {
        try (var first = DataFolder.take(home)) {
            assertThat(first.resolve("x").getParent()).isEqualTo(home);
            assertThatThrownBy(() -> DataFolder.take(home)).hasMessageContaining("正被另一个服务使用");
        }
        DataFolder.take(home).close();
    }

    @Test
    void aNumberLeftInTheFolderThatIsNoDatabaseIsLeftAlone(@TempDir Path home) throws Exception {
        Path database = Files.createDirectory(home.resolve("postgres"));
        long ourselves = ProcessHandle.current().pid();
        Files.writeString(database.resolve("postmaster.pid"), ourselves + "\n/somewhere\n");

        try (var folder = DataFolder.take(home)) {
            folder.stopLeftOver(database);
        }
        assertThat(ProcessHandle.of(ourselves).orElseThrow().isAlive()).isTrue();
    }
}
