package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.walls.ReleasedMigrations;
import gongkai.walls.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Wall 11: a released migration is never edited.
class MigrationsTest {
    private static final Path LIST = Path.of("src/test/resources/released-migrations.txt");
    private static final SourceFile FIRST =
            new SourceFile("db/migration/foi/V001__create_request.sql", "create schema if not exists foi;\n");

    @Test
    void noReleasedMigrationIsEdited() throws IOException {
        var released = ReleasedMigrations.parse(Files.readString(LIST));
        String release = System.getProperty("gongkai.release", "");
        if (!release.isEmpty()) {
            Files.write(LIST, released.linesFor(release, SourceFile.migrations()), StandardOpenOption.APPEND);
        }

        assertThat(released.edited(SourceFile.migrations())).isEmpty();
    }

    @Test
    void everyMigrationIsNumberedAndSaysWhatItDoes() {
        assertThat(SourceFile.migrations())
                .allMatch(file -> file.name().matches("V\\d{3}__[a-z0-9_]+\\.sql"), "V001__create_request.sql");
    }

    @Test
    void anEditedOrLostMigrationIsFound() {
        var released = ReleasedMigrations.parse(
                String.join("\n", ReleasedMigrations.parse("").linesFor("0.1.0", List.of(FIRST))));
        var edited = new SourceFile(FIRST.path(), FIRST.text() + "-- one more thing\n");

        assertThat(released.edited(List.of(FIRST))).isEmpty();
        assertThat(released.edited(List.of(edited))).singleElement().asString().contains("is changed");
        assertThat(released.edited(List.of())).singleElement().asString().contains("is gone");
    }

    @Test
    void aReleaseListsOnlyWhatIsNew() {
        var second = new SourceFile("db/migration/foi/V002__create_event.sql", "select 1;\n");
        var released = ReleasedMigrations.parse("0.1.0 abc " + FIRST.path() + "\n# a remark\n");

        assertThat(released.linesFor("0.2.0", List.of(FIRST, second)))
                .singleElement()
                .asString()
                .startsWith("0.2.0 ")
                .endsWith(second.path());
    }

    @Test
    void aMigrationListedTwiceIsRefused() {
        assertThatThrownBy(() -> ReleasedMigrations.parse("0.1.0 a x.sql\n0.2.0 b x.sql"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
