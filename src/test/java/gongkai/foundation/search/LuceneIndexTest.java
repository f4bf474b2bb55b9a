package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends IndexContract {
    @TempDir
    private static Path folder = Path.of("");

    @Override
    IndexPlace place(String server) {
        return LuceneFolder.take(folder.resolve(server));
    }

    @Test
    void anIndexStandsWhereItStoodWhenItsServerStarts() throws IOException {
        Path home = folder.resolve("again");
        var standing = new Standing(IndexedEntry.SHAPE, "7-1", 42);
        try (var first = server(LuceneFolder.take(home)).live()) {
            first.adopt(first.place().openNext(), standing);
            assertThatThrownBy(() -> LuceneFolder.take(home)).hasMessageContaining("正被另一个服务使用");
        }
        // What a crash in the middle of a rebuild leaves behind, and what an earlier version kept.
        Files.createDirectories(home.resolve("generation-2").resolve("entries"));
        Files.createDirectories(home.resolve("entries"));
        try (var second = server(LuceneFolder.take(home)).live()) {
            assertThat(second.place().standing()).isEqualTo(Optional.of(standing));
            try (var left = Files.list(home)) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("generation-1", "lock", "standing");
            }
        }
    }
}
