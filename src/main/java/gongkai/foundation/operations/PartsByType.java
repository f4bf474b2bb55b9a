package gongkai.foundation.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyProcessorSupport;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

/// Finds the parts of a house by their type in an index, made once when it is settled which parts there are, and asks
/// for wrappers (transactions, work done beside) only the parts that have one. The framework asks every part there is
/// for each type that is wanted, and each method of every part for each kind of wrapper: with as many parts as ours a
/// third of a start.
public final class PartsByType extends DefaultListableBeanFactory {
    /// Set (to anything) to have every answer compared with the framework's own; a difference ends the start.
    static final String COMPARED = "parts.compared";

    /// Written by `bin/run` when it lists the parts: the classes that have a wrapper.
    private static final String LIST = "/gongkai/wrapped";

    private static final boolean COMPARE = System.getProperty(COMPARED) != null;
    private static final String OURS = "gongkai.";
    private static final String[] NONE = {};

    private final Set<String> wrapped = wrapped();
    private final Set<String> handed = new LinkedHashSet<>();
    private volatile Optional<Index> index = Optional.empty();

    /// A house whose parts are found by the index; only with the list of the build (`PreparedStart`), which is settled
    /// before the first part is made.
    public static @Nullable ConfigurableApplicationContext house(@Nullable WebApplicationType type) {
        return AotDetector.useGeneratedArtifacts()
                ? new Settled(new PartsByType())
                : ApplicationContextFactory.DEFAULT.create(type);
    }

    /// Says that the parts are settled before the first of them is made for the server; the framework itself says so
    /// after that, when a third of them are made.
    private static final class Settled extends ServletWebServerApplicationContext {
        Settled(PartsByType parts) {
            super(parts);
        }

        @Override
        protected void onRefresh() {
            getBeanFactory().freezeConfiguration();
            super.onRefresh();
        }
    }

    @Override
    public String[] getBeanNamesForType(@Nullable Class<?> type, boolean includeNonSingletons, boolean allowEagerInit) {
        Supplier<String[]> asked = () -> super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
        return type != null && type != Object.class && includeNonSingletons && allowEagerInit && isConfigurationFrozen()
                ? compared(find(ResolvableType.forRawClass(type)), asked, type)
                : asked.get();
    }

    @Override
    public String[] getBeanNamesForType(ResolvableType type, boolean includeNonSingletons, boolean allowEagerInit) {
        Supplier<String[]> asked = () -> super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
        return type.hasGenerics() && includeNonSingletons && allowEagerInit && isConfigurationFrozen()
                ? compared(find(type), asked, type)
                : asked.get();
    }

    private String[] find(ResolvableType type) {
        var known = index.orElseGet(this::read);
        index = Optional.of(known);
        var found = new ArrayList<String>();
        for (String name : known.of(type.toClass())) {
            if (!type.hasGenerics() || isTypeMatch(name, type)) {
                found.add(name);
            }
        }
        boolean unordered = false;
        for (String maker : known.makers()) {
            boolean made = isTypeMatch(maker, type);
            if (made || isTypeMatch(FACTORY_BEAN_PREFIX + maker, type)) {
                unordered = !found.isEmpty();
                found.add(made ? maker : FACTORY_BEAN_PREFIX + maker);
            }
        }
        if (unordered) {
            found.sort(Comparator.comparing(name -> known.order().indexOf(transformedBeanName(name))));
        }
        return found.toArray(NONE);
    }

    private static String[] compared(String[] found, Supplier<String[]> asked, Object type) {
        if (COMPARE && !Set.of(found).equals(Set.of(asked.get()))) {
            throw new IllegalStateException(
                    "parts of " + type + ": " + Arrays.toString(found) + ", not " + Arrays.toString(asked.get()));
        }
        return found;
    }

    /// The names of the parts of each type; those that make others, whose type is asked for each time, apart.
    private record Index(List<String> order, Map<Class<?>, List<String>> parts, List<String> makers) {
        List<String> of(Class<?> type) {
            return parts.getOrDefault(type, List.of());
        }
    }

    private Index read() {
        var names = new ArrayList<>(List.of(getBeanDefinitionNames()));
        handed.stream().filter(name -> !containsBeanDefinition(name)).forEach(names::add);
        var parts = new HashMap<Class<?>, List<String>>();
        var makers = new ArrayList<String>();
        for (String name : names) {
            Class<?> made = isFactoryBean(name) ? FactoryBean.class : getType(name);
            if (made == FactoryBean.class) {
                makers.add(name);
            } else if (made != null) {
                var types = new LinkedHashSet<Class<?>>();
                collect(made, types);
                types.forEach(type ->
                        parts.computeIfAbsent(type, any -> new ArrayList<>()).add(name));
            }
        }
        return new Index(names, parts, makers);
    }

    private static void collect(@Nullable Class<?> type, Set<Class<?>> into) {
        if (type != null && into.add(type)) {
            collect(type.getSuperclass(), into);
            for (Class<?> each : type.getInterfaces()) {
                collect(each, into);
            }
        }
    }

    @Override
    public Object applyBeanPostProcessorsAfterInitialization(Object part, String name) {
        String type = part.getClass().getName();
        if (!type.startsWith(OURS) || wrapped.isEmpty() || wrapped.contains(type)) {
            return super.applyBeanPostProcessorsAfterInitialization(part, name);
        }
        Object made = part;
        for (var processor : getBeanPostProcessors()) {
            if (COMPARE || !(processor instanceof ProxyProcessorSupport)) {
                var next = Optional.ofNullable(processor.postProcessAfterInitialization(made, name));
                if (processor instanceof ProxyProcessorSupport && next.orElse(made) != made) {
                    throw new IllegalStateException(name + " has a wrapper and is not among those listed");
                }
                made = next.orElse(made);
            }
        }
        return made;
    }

    private static Set<String> wrapped() {
        try (var list = PartsByType.class.getResourceAsStream(LIST)) {
            return list == null
                    ? Set.of()
                    : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
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
    public void registerBeanDefinition(String name, BeanDefinition part) {
        index = Optional.empty();
        super.registerBeanDefinition(name, part);
    }

    @Override
    protected void resetBeanDefinition(String name) {
        index = Optional.empty();
        super.resetBeanDefinition(name);
    }
}
