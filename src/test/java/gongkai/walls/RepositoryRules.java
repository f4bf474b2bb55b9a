package gongkai.walls;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Rules on every text file of the repository.
public final class RepositoryRules {
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w./>})-])/(?:(?:work|root)/[\\w.]|(?:home|Users)/\\w)");
    private static final Pattern REGISTRY = Pattern.compile(
            "https?://[\\w.:@-]*(?:repo1?\\.|registry\\.|mirrors?\\.|nexus|artifactory|pypi\\.|goproxy|proxy\\.golang)[^\\s\"'<>)]*");
    private static final Pattern NOTE_TO_SELF = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private RepositoryRules() {}

    /// The address of somebody's disk is of no use to anybody else.
    public static List<String> machinePath(SourceFile file) {
        return find(file, MACHINE_PATH, "names a path of one machine");
    }

    /// Where packages come from is the builder's business.
    public static List<String> registryHost(SourceFile file) {
        return find(file, REGISTRY, "names the address of a package registry");
    }

    /// What is to be done stands in the tracker, with a reason.
    public static List<String> noteToSelf(SourceFile file) {
        return find(file, NOTE_TO_SELF, "leaves a note to self");
    }

    private static List<String> find(SourceFile file, Pattern pattern, String what) {
        return pattern.matcher(file.text())
                .results()
                .map((MatchResult found) ->
                        "%s:%d %s: %s".formatted(file.path(), lineOf(file.text(), found.start()), what, found.group()))
                .toList();
    }

    private static long lineOf(String text, int place) {
        return text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    }
}
