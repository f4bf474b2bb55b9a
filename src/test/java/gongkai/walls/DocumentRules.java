package gongkai.walls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Rules that keep the documents and the code together.
public final class DocumentRules {
    private static final Pattern MANAGED = Pattern.compile(
            "(?s)<dependencyManagement>.*?</dependencyManagement>|<build>.*?</build>|<exclusions>.*?</exclusions>");
    private static final Pattern DEPENDENCY =
            Pattern.compile("(?s)<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    private DocumentRules() {}

    /// Every room has a row in the table of `ARCHITECTURE.md`.
    public static List<String> roomsWithoutRow(Collection<String> rooms, String architecture) {
        return rooms.stream()
                .filter(room -> !architecture.contains("\n| `" + room + "` |"))
                .sorted()
                .map(room -> "room " + room + " has no row in ARCHITECTURE.md")
                .toList();
    }

    /// Every dependency of the pom is named in `docs/decisions.md`, two of one name with their groups.
    public static List<String> dependenciesWithoutReason(String pom, String decisions) {
        var offences = new ArrayList<String>();
        for (Dependency each : dependencies(pom)) {
            if (!decisions.contains("`" + each.artifact() + "`")
                    && !decisions.contains("`" + each.group() + ":" + each.artifact() + "`")) {
                offences.add(each.group() + ":" + each.artifact() + " has no line in docs/decisions.md");
            }
        }
        return offences;
    }

    /// What a set of properties is called in `docs/settings.md`.
    public static List<String> settingsWithoutRow(List<String> prefixes, String settings) {
        return prefixes.stream()
                .filter(prefix -> !settings.contains(prefix + "."))
                .map(prefix -> "the settings " + prefix + " are not in docs/settings.md")
                .toList();
    }

    private static List<Dependency> dependencies(String pom) {
        return DEPENDENCY
                .matcher(MANAGED.matcher(pom).replaceAll(""))
                .results()
                .map((MatchResult found) -> new Dependency(found.group(1), found.group(2)))
                .toList();
    }

    private record Dependency(String group, String artifact) {}
}
