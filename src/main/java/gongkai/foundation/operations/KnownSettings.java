package gongkai.foundation.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/// The settings there are, by their letters, and what is set that is none of them. A server asks its rooms; a command
/// starts none of them and reads the list that was made with the program.
///
/// @param below what any name may stand below: maps and lists
record KnownSettings(TreeMap<String, String> names, TreeMap<String, String> below) {
    static final String OURS = "gongkai";
    static final String LIST = "/gongkai/settings.txt";
    private static final String ANY = ".*";

    static KnownSettings none() {
        return new KnownSettings(new TreeMap<>(), new TreeMap<>());
    }

    /// Those of the list.
    static KnownSettings listed() {
        var known = none();
        var list = Objects.requireNonNull(KnownSettings.class.getResourceAsStream(LIST), LIST);
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (line.endsWith(ANY)) {
                    String name = line.substring(0, line.length() - ANY.length());
                    known.below.put(letters(name), name);
                } else {
                    known.add(line);
                }
            }
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The list: every name, and with a star those below which any may stand.
    List<String> list() {
        return Stream.concat(names.values().stream(), below.values().stream().map(name -> name + ANY))
                .sorted()
                .toList();
    }

    /// Refuses when something is set that nobody reads.
    ///
    /// @throws UnknownSetting.Found with a sentence that names it
    void refuseStrangers(Environment environment) {
        var strangers = set(environment).entrySet().stream()
                .filter(setting -> !knows(setting.getValue()))
                .map(setting -> "“%s”%s".formatted(setting.getValue(), advice(setting.getKey(), setting.getValue())))
                .toList();
        if (!strangers.isEmpty()) {
            throw new UnknownSetting.Found("不认识的设置：" + String.join("，", strangers) + "。请改正或者删去后再启动。");
        }
    }

    private String advice(String letters, String name) {
        return RemovedSettings.successor(letters)
                .map(successor -> "（已经取消，请改用 " + successor + "）")
                .orElseGet(() -> beside(name));
    }

    /// What is set, in letters alone, and how it was written: in an environment variable no dots can stand.
    private static Map<String, String> set(Environment environment) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .map(Object::toString)
                .filter(name -> name.startsWith(OURS + "."))
                .collect(Collectors.toMap(KnownSettings::letters, name -> name, (one, two) -> one, TreeMap::new));
    }

    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    void add(String name) {
        names.put(letters(name), name);
    }

    /// Every part of a record of settings, and of the records inside.
    void addAll(Class<?> type, String prefix) {
        for (RecordComponent part : type.getRecordComponents()) {
            String name = prefix + "." + nameOf(type, part);
            Class<?> kind = part.getType();
            boolean open = Map.class.isAssignableFrom(kind)
                    || List.class.isAssignableFrom(kind)
                    || part.getGenericType().getTypeName().startsWith("java.util.Optional<gongkai.");
            if (open) {
                below.put(letters(name), name);
            } else if (kind.isRecord() && kind.getName().startsWith(OURS)) {
                addAll(kind, name);
            } else {
                add(name);
            }
        }
    }

    /// A part may be bound under another name than its own.
    private static String nameOf(Class<?> type, RecordComponent part) {
        return Arrays.stream(type.getDeclaredConstructors())
                .flatMap(made -> Arrays.stream(made.getParameters()))
                .filter(parameter -> parameter.getName().equals(part.getName()))
                .flatMap(parameter -> Optional.ofNullable(parameter.getAnnotation(Name.class)).stream())
                .map(Name::value)
                .findFirst()
                .orElseGet(() -> part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    /// What stands below an open name follows it behind a dot or a bracket: a longer word is another name.
    private boolean knows(String name) {
        return names.containsKey(letters(name))
                || IntStream.rangeClosed(1, name.length())
                        .filter(end -> end == name.length() || name.charAt(end) == '.' || name.charAt(end) == '[')
                        .anyMatch(end -> below.containsKey(letters(name.substring(0, end))));
    }

    /// The known ones of the same group, so that a slip of the hand is seen.
    private String beside(String name) {
        String group = name.substring(0, name.lastIndexOf('.') + 1);
        var near =
                names.values().stream().filter(other -> other.startsWith(group)).toList();
        return near.isEmpty() ? "" : "（相近的有 " + String.join("、", near) + "）";
    }
}
