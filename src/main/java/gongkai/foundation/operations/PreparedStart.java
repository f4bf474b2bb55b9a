package gongkai.foundation.operations;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;

/// Uses the list of parts that was made when the application was built (`bin/run`), instead of looking for them among
/// all classes at every start, which takes half the time. That list is right as long as nothing is set that decides
/// which parts there are; with any such setting, or one of the framework's we have not looked at, the parts are looked
/// for as ever. Slower, and never wrong.
public final class PreparedStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    /// Settings of ours that decide which parts there are.
    static final List<String> DECIDING = List.of("gongkai.signin.oidc", "gongkai.request-log");

    private static final Logger LOG = LoggerFactory.getLogger(PreparedStart.class);
    private static final String PREPARED = "gongkai.Gongkai__ApplicationContextInitializer";

    /// The framework's settings that decide nothing, in letters.
    private static final Set<String> HARMLESS = Set.of(
            "serverport",
            "serveraddress",
            "springprofilesactive",
            "springaotenabled",
            // What the framework itself says of every start.
            "springapplicationpid",
            "springapplicationversion",
            "springbeaninfoignore");

    /// Whose settings decide which parts there are.
    private static final List<String> FRAMEWORK = List.of("spring", "server", "management", "debug", "trace");

    /// The profile of the demo city sets settings of ours only.
    private static final Set<String> PROFILES = Set.of("demo");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (ClassUtils.isPresent(PREPARED, PreparedStart.class.getClassLoader()) && fits(event.getEnvironment())) {
            SpringProperties.setFlag("spring.aot.enabled");
        }
    }

    /// Whether nothing is set that the list made at the build does not know of.
    static boolean fits(ConfigurableEnvironment environment) {
        if (!PROFILES.containsAll(List.of(environment.getActiveProfiles()))) {
            return false;
        }
        var deciding = environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(source -> (EnumerablePropertySource<?>) source)
                .filter(source -> !source.getName().contains("class path resource"))
                .flatMap(source -> names(source))
                .filter(PreparedStart::decides)
                .findAny();
        deciding.ifPresent(name -> LOG.debug("the parts are looked for, because {} is set", name));
        return deciding.isEmpty();
    }

    /// Variables of the machine are ours or the framework's only when they are written in capitals.
    private static Stream<String> names(EnumerablePropertySource<?> source) {
        boolean variables = source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        return Stream.of(source.getPropertyNames()).map(name -> variables ? name.replace('_', '.') : name);
    }

    private static boolean decides(String name) {
        String dotted = name.toLowerCase(Locale.ROOT);
        String letters = KnownSettings.letters(name);
        if (HARMLESS.contains(letters)) {
            return false;
        }
        return FRAMEWORK.stream().anyMatch(group -> dotted.equals(group) || dotted.startsWith(group + "."))
                || DECIDING.stream().anyMatch(ours -> letters.startsWith(KnownSettings.letters(ours)));
    }
}
