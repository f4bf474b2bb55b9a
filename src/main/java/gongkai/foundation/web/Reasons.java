package gongkai.foundation.web;

import gongkai.foundation.kernel.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/// Every reason of every room, by its slug. They are found by the name of their enums, `…Refusal`, when somebody first
/// asks: a room need not enter its reasons anywhere, and the start does not wait for it.
@Component
class Reasons {
    private static final String ENUMS = "classpath*:gongkai/**/*Refusal.class";
    private static final String ROOT = "gongkai/";

    private final SingletonSupplier<Map<String, ErrorCode>> known = SingletonSupplier.of(Reasons::read);

    Optional<ErrorCode> find(String slug) {
        return Optional.ofNullable(known.obtain().get(slug));
    }

    Collection<ErrorCode> list() {
        return known.obtain().values();
    }

    private static Map<String, ErrorCode> read() {
        var found = new TreeMap<String, ErrorCode>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(ENUMS)) {
                var type = ClassUtils.resolveClassName(nameOf(file), Reasons.class.getClassLoader());
                if (type.isEnum() && ErrorCode.class.isAssignableFrom(type)) {
                    Arrays.stream(type.getEnumConstants())
                            .map(ErrorCode.class::cast)
                            .forEach(code -> found.put(code.slug(), code));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static String nameOf(Resource file) throws IOException {
        String path = file.getURL().getPath();
        return path.substring(path.lastIndexOf(ROOT), path.length() - ".class".length())
                .replace('/', '.');
    }
}
