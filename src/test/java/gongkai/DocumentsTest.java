package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.walls.ClassRules;
import gongkai.walls.DocumentRules;
import gongkai.walls.Rooms;
import gongkai.walls.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Wall 15: the documents name what the code has.
class DocumentsTest {
    @Test
    void everyRoomHasARowInTheArchitecture() {
        assertThat(DocumentRules.roomsWithoutRow(
                        Rooms.ids(), SourceFile.read("ARCHITECTURE.md").text()))
                .isEmpty();
        assertThat(DocumentRules.roomsWithoutRow(List.of("attic"), "\n| `kernel` | 内核 |"))
                .hasSize(1);
    }

    @Test
    void everyDependencyHasAReason() {
        String decisions = SourceFile.read("docs/decisions.md").text();

        assertThat(DocumentRules.dependenciesWithoutReason(
                        SourceFile.read("pom.xml").text(), decisions))
                .isEmpty();
        assertThat(DocumentRules.dependenciesWithoutReason(
                        "<dependency><groupId>org.a</groupId><artifactId>b</artifactId></dependency>", decisions))
                .containsExactly("org.a:b has no line in docs/decisions.md");
    }

    @Test
    void everyGroupOfSettingsIsDocumented() {
        var prefixes = ClassRules.ofTheHouse().stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .map(type ->
                        type.getAnnotationOfType(ConfigurationProperties.class).value())
                .toList();

        assertThat(prefixes).contains("gongkai.site");
        assertThat(DocumentRules.settingsWithoutRow(
                        prefixes, SourceFile.read("docs/settings.md").text()))
                .isEmpty();
        assertThat(DocumentRules.settingsWithoutRow(List.of("gongkai.attic"), "`gongkai.site.wordmark`"))
                .hasSize(1);
    }

    /// A test named in the list of walls exists.
    @Test
    void everyWallNamesATestThatExists() {
        var tests = SourceFile.testJava().stream()
                .map(file -> file.name().replace(".java", ""))
                .toList();
        var named = java.util.regex.Pattern.compile("`(\\w+Test)`")
                .matcher(SourceFile.read("ARCHITECTURE.md").text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(named).contains("ModularityTest", "RoutesTest");
        assertThat(tests).containsAll(named);
    }
}
