package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.walls.CheckedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// docs/settings.md lists every setting there is, and none there is not.
@HouseTest
class SettingsListTest {
    private static final Pattern QUOTED = Pattern.compile("`([a-z0-9.*<>-]+)`");

    private static final Set<String> OF_TESTS = Set.of("gongkai.write", "gongkai.release");

    /// What tests are told, and the room of settings the port has a name in.
    private static final Set<String> NOT_FOR_CITIES = Set.of("gongkai.write", "gongkai.release", "gongkai.port");

    private final SettingsGuard guard;

    @Autowired
    SettingsListTest(SettingsGuard guard) {
        this.guard = guard;
    }

    @Test
    void everySettingIsListed() throws IOException {
        var listed = listed();

        assertThat(guard.names())
                .filteredOn(name -> !NOT_FOR_CITIES.contains(name))
                .allMatch(name -> listed.stream().anyMatch(line -> covers(line, name)), "is in docs/settings.md");
    }

    @Test
    void everySettingListedExists() throws IOException {
        var known = guard.names();

        assertThat(listed()).allMatch(line -> known.stream().anyMatch(name -> covers(line, name)), "is a setting");
    }

    @Test
    void commandsKnowTheSameOnes() {
        var names =
                guard.names().stream().filter(name -> !OF_TESTS.contains(name)).toList();

        CheckedIn.assertUpToDate(Path.of("src/main/resources" + KnownSettings.LIST), String.join("\n", names) + "\n");
    }

    /// `.from` behind `gongkai.notice.mail.host` stands for `gongkai.notice.mail.from`; a star or a word in angle
    /// brackets for anything.
    private static boolean covers(String line, String name) {
        String open = line.replaceAll("<.*>$", "*");
        String bare = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
        return open.equals(bare)
                || open.equals(name)
                || open.endsWith(".*") && (bare + ".").startsWith(open.substring(0, open.length() - 1));
    }

    private static Set<String> listed() throws IOException {
        var names = new TreeSet<String>();
        for (String line : Files.readAllLines(Path.of("docs/settings.md"))) {
            if (line.startsWith("| `") || line.startsWith("| `GONGKAI")) {
                names.addAll(namesIn(line.substring(2, line.indexOf(" | ", 2))));
            }
        }
        return names;
    }

    private static List<String> namesIn(String cell) {
        var names = new ArrayList<String>();
        String group = "";
        var quoted = QUOTED.matcher(cell);
        while (quoted.find()) {
            String name = quoted.group(1);
            String whole = name.startsWith(".") ? group + name : name;
            if (whole.startsWith("gongkai.")) {
                names.add(whole);
                group = whole.substring(0, whole.lastIndexOf('.'));
            }
        }
        return names;
    }
}
