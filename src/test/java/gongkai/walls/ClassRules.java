package gongkai.walls;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/// Rules read off compiled classes.
public final class ClassRules {
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Base)");
    private static final Set<String> EMPTY_PACKAGES = Set.of("impl", "util", "common", "service", "dto");
    private static final Set<String> INJECTION = Set.of("Autowired", "Inject", "Resource", "Value");
    private static final Set<String> BARE =
            Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable", "java.lang.Error");
    private static final String CLOCK_ROOM = "gongkai.foundation.operations";

    private ClassRules() {}

    /// Our own classes. What jte makes of the templates is left out.
    public static List<JavaClass> ofTheHouse() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("gongkai").stream()
                        .filter(type -> !type.getPackageName().startsWith("gongkai.templates"))
                        .toList();
    }

    public static List<JavaClass> of(Class<?>... types) {
        return List.copyOf(new ClassFileImporter().importClasses(types));
    }

    /// What a rule finds in these classes.
    public static List<String> offences(List<JavaClass> types, Function<JavaClass, Stream<String>> rule) {
        return types.stream().flatMap(rule).sorted().distinct().toList();
    }

    /// Two parts of the house with one name: the start would fail, with a page of stack, where rooms of two branches
    /// meet. A part made by a method is named after the method, a class after itself.
    public static List<String> twins(List<JavaClass> types) {
        var named = new TreeMap<String, Set<String>>();
        for (JavaClass type : types) {
            if (type.isMetaAnnotatedWith(Component.class)) {
                named.computeIfAbsent(
                                StringUtils.uncapitalizeAsProperty(ClassUtils.getShortName(type.getName())),
                                name -> new TreeSet<>())
                        .add(type.getName());
            }
            type.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith(Bean.class))
                    .forEach(method -> named.computeIfAbsent(method.getName(), name -> new TreeSet<>())
                            .add(type.getName()));
        }
        return named.entrySet().stream()
                .filter(name -> name.getValue().size() > 1)
                .map(name ->
                        "%s is the name of parts in %s".formatted(name.getKey(), String.join(" and ", name.getValue())))
                .toList();
    }

    /// A name says what the thing is.
    public static Stream<String> emptyName(JavaClass type) {
        boolean named = !EMPTY_NAME.matcher(type.getSimpleName()).matches();
        boolean placed = Arrays.stream(type.getPackageName().split("\\.")).noneMatch(EMPTY_PACKAGES::contains);
        return Stream.of(type)
                .filter(t -> !named || !placed)
                .map(t -> t.getName() + " is named after its role in the code; name it after what it is");
    }

    /// Time comes from the injected `Clock`, which only operations makes.
    public static Stream<String> ownTime(JavaClass type) {
        return accesses(type)
                .filter(access -> {
                    var target = access.getTarget();
                    String owner = target.getOwner().getName();
                    return asksTheMachine(owner, target)
                            || owner.equals("java.time.Clock")
                                    && isOneOf(target.getName(), "system.*|tick(Seconds|Minutes|Millis)")
                                    && !type.getPackageName().equals(CLOCK_ROOM);
                })
                .map(access -> access.getDescription() + ": take the time from the injected Clock");
    }

    private static boolean asksTheMachine(String owner, AccessTarget target) {
        var parameters = parametersOf(target);
        return owner.startsWith("java.time.")
                        && target.getName().equals("now")
                        && !parameters.contains("java.time.Clock")
                || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis")
                || owner.equals("java.util.Date") && target.getName().equals("<init>") && parameters.isEmpty();
    }

    /// Settings are read where settings are declared.
    public static Stream<String> ownSettings(JavaClass type) {
        return type.getSimpleName().endsWith("Settings")
                ? Stream.empty()
                : accesses(type)
                        .filter(access ->
                                access.getTarget().getOwner().getName().equals("java.lang.System")
                                        && access.getTarget().getName().equals("getenv"))
                        .map(access -> access.getDescription() + ": make it a setting");
    }

    /// What a class needs stands in its constructor; no field or setter injection, no `@Value`.
    public static Stream<String> injection(JavaClass type) {
        Stream<JavaAnnotation<?>> onMembers = type.getMembers().stream()
                .filter(member ->
                        member instanceof JavaField || !member.getName().equals("<init>"))
                .flatMap((JavaMember member) -> member.getAnnotations().stream());
        Stream<JavaAnnotation<?>> onParameters = type.getCodeUnits().stream()
                .flatMap(unit -> unit.getParameters().stream())
                .flatMap((JavaParameter parameter) -> parameter.getAnnotations().stream());
        return Stream.concat(onMembers, onParameters)
                .filter(annotation -> INJECTION.contains(annotation.getRawType().getSimpleName()))
                .map(annotation -> type.getName() + " uses @"
                        + annotation.getRawType().getSimpleName() + ": take it as a parameter of the constructor");
    }

    /// Records and the compiler write what Lombok would.
    public static Stream<String> lombok(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("lombok"))
                .map(dependency -> type.getName() + " uses Lombok");
    }

    /// A fault has a type of its own or one of the library's that says what is wrong.
    public static Stream<String> bareException(JavaClass type) {
        return type.getConstructorCallsFromSelf().stream()
                .filter(call -> BARE.contains(call.getTargetOwner().getName()))
                .filter(call -> !isCallOfParent(call))
                .map(call -> call.getDescription() + ": a person's mistake is a Refusal, a fault names itself");
    }

    /// Only stores touch the database.
    public static Stream<String> databaseOutsideStores(JavaClass type) {
        String outermost = outermost(type).getSimpleName();
        return outermost.endsWith("Store") || type.getPackageName().equals(CLOCK_ROOM)
                ? Stream.empty()
                : type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .filter(
                                name -> isOneOf(
                                        name,
                                        "java\\.sql\\.(Connection|.*Statement|Driver.*)|javax\\.sql\\..*|org\\.springframework\\.jdbc\\..*"))
                        .map(name -> type.getName() + " uses " + name + ": only *Store classes touch the database");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ClassRules::outermost).orElse(type);
    }

    private static boolean isCallOfParent(JavaConstructorCall call) {
        return call.getOrigin().isConstructor()
                && call.getOriginOwner()
                        .getRawSuperclass()
                        .filter(call.getTargetOwner()::equals)
                        .isPresent();
    }

    private static Stream<JavaAccess<?>> accesses(JavaClass type) {
        return Stream.of(
                        type.getMethodCallsFromSelf(),
                        type.getMethodReferencesFromSelf(),
                        type.getConstructorCallsFromSelf(),
                        type.getConstructorReferencesFromSelf())
                .flatMap(Set::stream);
    }

    private static List<String> parametersOf(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }

    private static boolean isOneOf(String text, String pattern) {
        return text.matches(pattern);
    }
}
