package gongkai.foundation.operations;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Looks at every setting that begins with `gongkai.` before the server opens its doors, wherever it was set. One that
/// nobody reads, because it was misspelt or was removed, stops the start: a city that thinks it has switched something
/// on must not find out later that it has not.
@Component
@Profile("!command")
class SettingsGuard implements SmartInitializingSingleton {
    private static final String OURS = "gongkai";

    private final ApplicationContext context;
    private final List<KnownSetting> others;

    SettingsGuard(ApplicationContext context, List<KnownSetting> others) {
        this.context = context;
        this.others = others;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var known = known();
        var strangers = set().entrySet().stream()
                .filter(setting -> !known.knows(setting.getKey()))
                .map(setting ->
                        "“%s”%s".formatted(setting.getValue(), advice(setting.getKey(), setting.getValue(), known)))
                .toList();
        if (!strangers.isEmpty()) {
            throw new UnknownSetting.Found("不认识的设置：" + String.join("，", strangers) + "。请改正或者删去后再启动。");
        }
    }

    private static String advice(String letters, String name, Known known) {
        return RemovedSettings.successor(letters)
                .map(successor -> "（已经取消，请改用 " + successor + "）")
                .orElseGet(() -> known.beside(name));
    }

    /// The names of all settings there are, and below which names any may stand, for the test of the list of settings.
    List<String> names() {
        var known = known();
        return Stream.concat(
                        known.names().values().stream(),
                        known.below().values().stream().map(name -> name + ".*"))
                .toList();
    }

    private Known known() {
        var known = new Known(new TreeMap<>(), new TreeMap<>());
        others.forEach(setting -> known.add(setting.name()));
        for (var bean : ConfigurationPropertiesBean.getAll(context).values()) {
            String prefix = bean.getAnnotation().prefix();
            if (prefix.equals(OURS) || prefix.startsWith(OURS + ".")) {
                known.addAll(bean.asBindTarget().getType().toClass(), prefix);
            }
        }
        return known;
    }

    /// What is set, in letters alone, and how it was written: in an environment variable no dots can stand.
    private Map<String, String> set() {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(context.getEnvironment())
                                .spliterator(),
                        false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .map(Object::toString)
                .filter(name -> name.startsWith(OURS + "."))
                .collect(Collectors.toMap(SettingsGuard::letters, name -> name, (one, two) -> one, TreeMap::new));
    }

    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /// The settings there are, by their letters.
    ///
    /// @param below what any name may stand below: maps and lists
    private record Known(TreeMap<String, String> names, TreeMap<String, String> below) {
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

        boolean knows(String letters) {
            return names.containsKey(letters) || below.keySet().stream().anyMatch(letters::startsWith);
        }

        /// The known ones of the same group, so that a slip of the hand is seen.
        String beside(String name) {
            String group = name.substring(0, name.lastIndexOf('.') + 1);
            var near = names.values().stream()
                    .filter(other -> other.startsWith(group))
                    .toList();
            return near.isEmpty() ? "" : "（相近的有 " + String.join("、", near) + "）";
        }
    }
}
