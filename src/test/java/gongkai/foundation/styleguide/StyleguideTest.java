package gongkai.foundation.styleguide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleguideTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern SHOWN = Pattern.compile("@template\\.component\\.([\\w-]+)\\(");

    /// What another component is made of is shown with it; the crumbs stand in every frame. What pages of one room
    /// share
    /// is no component: it stands in that room.
    @Test
    void everyComponentIsShown() throws IOException {
        var guide = Files.readString(TEMPLATES.resolve("styleguide/guide.jte"));
        var shown = SHOWN.matcher(guide).results().map(found -> found.group(1)).toList();

        try (var components = Files.walk(TEMPLATES.resolve("component"))) {
            assertThat(components
                            .filter(Files::isRegularFile)
                            .map(file -> TEMPLATES
                                    .resolve("component")
                                    .relativize(file)
                                    .toString()
                                    .replace(".jte", ""))
                            .filter(name -> !shown.contains(name)))
                    .containsExactlyInAnyOrder("crumbs", "deadline-day", "deadline-table");
        }
    }

    @Test
    void everyColourOfTheTokensHasADarkOne() throws IOException {
        var statics = Path.of("src/main/resources/static");
        var light = colours(Files.readString(statics.resolve("tokens.css")));
        var dark = colours(Files.readString(statics.resolve("dark.css")));

        assertThat(light).isNotEmpty();
        assertThat(dark).containsExactlyElementsOf(light);
    }

    private static java.util.List<String> colours(String sheet) {
        return Pattern.compile("(--[\\w-]+): #")
                .matcher(sheet)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
