package gongkai.walls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Rules read off the text of a Java file.
public final class JavaRules {
    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_METHOD = 60;
    private static final int MOST_PARAMETERS = 8;
    private static final Pattern SENTENCE = Pattern.compile("^///.*\\S.*$", Pattern.MULTILINE);
    private static final Pattern DISPLAY_NAME = Pattern.compile("displayName\\s*=\\s*\"[^\"]*\\p{IsHan}[^\"]*\"");

    private JavaRules() {}

    /// A file has at most 500 lines.
    public static List<String> longFile(SourceFile file) {
        return file.lines() <= LONGEST_FILE
                ? List.of()
                : List.of(file.path() + " has " + file.lines() + " lines; split it where its subject splits");
    }

    /// A method has at most 60 lines.
    public static List<String> longMethod(SourceFile file) {
        return JavaText.parse(file).methods().stream()
                .filter(method -> method.lines() > LONGEST_METHOD)
                .map(method ->
                        "%s: %s.%s has %d lines".formatted(file.path(), method.owner(), method.name(), method.lines()))
                .toList();
    }

    /// A constructor takes at most 8 parameters. Records are exempt: their components are what they are.
    public static List<String> wideConstructor(SourceFile file) {
        return JavaText.parse(file).methods().stream()
                .filter(method -> method.isConstructor() && !method.inRecord())
                .filter(method -> method.parameters() > MOST_PARAMETERS)
                .map(method -> "%s: the constructor of %s takes %d parameters"
                        .formatted(file.path(), method.owner(), method.parameters()))
                .toList();
    }

    /// A package-info says in a sentence what the package is and is `@NullMarked`; a room also has a Chinese name.
    public static List<String> bareIntroduction(SourceFile file) {
        var offences = new ArrayList<String>();
        if (!file.name().equals("package-info.java")) {
            return offences;
        }
        if (!SENTENCE.matcher(file.text()).find()) {
            offences.add(file.path() + " has no /// sentence");
        }
        if (!file.text().contains("@NullMarked")) {
            offences.add(file.path() + " is not @NullMarked");
        }
        if (file.text().contains("@ApplicationModule(")
                && !DISPLAY_NAME.matcher(file.text()).find()) {
            offences.add(file.path() + " gives its room no Chinese displayName");
        }
        return offences;
    }

    /// Every folder with Java files has a package-info. The tests of a room share the one of the room.
    public static List<String> missingIntroduction(List<SourceFile> files) {
        var introduced = files.stream()
                .filter(file -> file.name().equals("package-info.java"))
                .map(JavaRules::packageOf)
                .toList();
        return files.stream()
                .map(JavaRules::packageOf)
                .distinct()
                .filter(name -> !introduced.contains(name))
                .map(name -> "package " + name + " has no package-info.java")
                .toList();
    }

    /// A package has one package-info. A second one among the tests hides the first: the room is then no room.
    public static List<String> doubleIntroduction(List<SourceFile> files) {
        var seen = new HashSet<String>();
        return files.stream()
                .filter(file -> file.name().equals("package-info.java"))
                .filter(file -> !seen.add(packageOf(file)))
                .map(file -> file.path() + " hides the package-info of the same package in src/main")
                .toList();
    }

    private static String packageOf(SourceFile file) {
        return file.folder().replaceFirst("^src/(main|test)/java/", "").replace('/', '.');
    }
}
