package gongkai.foundation.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/// Says in one sentence which of our settings has a value that does not fit, and what would fit. What a room itself
/// says about its setting is passed on.
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnfitSetting extends AbstractFailureAnalyzer<BindException> {
    private static final String WHERE = "docs/settings.md 写明了每项设置的含义和写法。";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException cause) {
        String name = cause.getName().toString();
        if (!name.equals("gongkai") && !name.startsWith("gongkai.")) {
            return null;
        }
        var own = Stream.iterate((Throwable) cause, link -> link != null, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(sentence -> sentence != null && isOurs(sentence))
                .findFirst();
        return new FailureAnalysis(own.orElseGet(() -> sentence(name, cause)), WHERE, cause);
    }

    private static String sentence(String name, BindException cause) {
        var property = cause.getProperty();
        String value = property == null ? "" : "“" + property.getValue() + "”";
        return "设置 %s 的值%s不对：应当写%s。"
                .formatted(name, value, kind(cause.getTarget().getType().toClass()));
    }

    private static String kind(Class<?> type) {
        if (type == Duration.class) {
            return "时长，例如 30s、15m、2h";
        } else if (type == Period.class) {
            return "年或者月，例如 3y、6m";
        } else if (type == DataSize.class) {
            return "大小，例如 50MB";
        } else if (type == boolean.class || type == Boolean.class) {
            return " true 或者 false";
        } else if (type == Path.class) {
            return "文件夹的路径";
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "数字";
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(each ->
                            each.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining("、", " ", " 之一"));
        }
        return "成 docs/settings.md 里的样子";
    }

    /// Sentences of ours are Chinese; the framework's are not.
    private static boolean isOurs(String sentence) {
        return sentence.codePoints()
                        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
                && sentence.contains("gongkai.");
    }
}
