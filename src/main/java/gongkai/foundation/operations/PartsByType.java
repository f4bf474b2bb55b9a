package gongkai.foundation.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Finds our parts by their type in an index, made once when it is settled which parts there are. The framework asks
/// every part there is, once for each type that is wanted, which with as many parts as ours takes a sixth of a start.
public final class PartsByType extends DefaultListableBeanFactory {
    private static final String OURS = "gongkai.";
    private static final String[] NONE = {};

    private final Set<String> handed = new LinkedHashSet<>();
    private volatile Optional<Map<Class<?>, String[]>> index = Optional.empty();

    /// A house with this index; put together from the list made at the build when that is used (`PreparedStart`).
    public static @Nullable ConfigurableApplicationContext house(@Nullable WebApplicationType type) {
        if (type != WebApplicationType.SERVLET) {
            return ApplicationContextFactory.DEFAULT.create(type);
        }
        return AotDetector.useGeneratedArtifacts()
                ? new ServletWebServerApplicationContext(new PartsByType())
                : new AnnotationConfigServletWebServerApplicationContext(new PartsByType());
    }

    @Override
    public String[] getBeanNamesForType(
            @Nullable Class<?> type, boolean includeNonSingletons, boolean allowEagerInit) {
        if (type == null
                || !type.getName().startsWith(OURS)
                || !includeNonSingletons
                || !allowEagerInit
                || !isConfigurationFrozen()) {
            return super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
        }
        var known = index.orElse(null);
        if (known == null) {
            known = read();
            index = Optional.of(known);
        }
        return known.getOrDefault(type, NONE).clone();
    }

    private Map<Class<?>, String[]> read() {
        var names = new ArrayList<>(List.of(getBeanDefinitionNames()));
        handed.stream().filter(name -> !containsBeanDefinition(name)).forEach(names::add);
        var parts = new HashMap<Class<?>, List<String>>();
        for (String name : names) {
            Class<?> made = getType(name);
            if (made != null) {
                var types = new LinkedHashSet<Class<?>>();
                collect(made, types);
                types.forEach(type ->
                        parts.computeIfAbsent(type, any -> new ArrayList<>()).add(name));
            }
        }
        var read = new HashMap<Class<?>, String[]>();
        parts.forEach((type, named) -> read.put(type, named.toArray(NONE)));
        return read;
    }

    /// Our types among the type, what it extends and what it implements; others have none of ours above them, but what
    /// the framework puts around a part of ours.
    private static void collect(@Nullable Class<?> type, Set<Class<?>> into) {
        if (type == null || type == Object.class) {
            return;
        }
        if (type.getName().startsWith(OURS)) {
            into.add(type);
        }
        collect(type.getSuperclass(), into);
        for (Class<?> each : type.getInterfaces()) {
            collect(each, into);
        }
    }

    @Override
    public void registerSingleton(String name, Object part) {
        handed.add(name);
        index = Optional.empty();
        super.registerSingleton(name, part);
    }

    @Override
    public void destroySingleton(String name) {
        if (handed.remove(name)) {
            index = Optional.empty();
        }
        super.destroySingleton(name);
    }

    @Override
    protected void resetBeanDefinition(String name) {
        index = Optional.empty();
        super.resetBeanDefinition(name);
    }
}
