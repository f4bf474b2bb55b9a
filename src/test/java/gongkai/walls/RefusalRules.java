package gongkai.walls;

import gongkai.foundation.kernel.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/// Rules on the reasons why we say no.
public final class RefusalRules {
    private static final Pattern SENTENCE = Pattern.compile("(?s).*\\p{IsHan}.*。");

    private RefusalRules() {}

    /// Each reason is a constant of an enum, has a Chinese sentence that ends as one, and a slug of its own.
    public static List<String> mute(List<Class<?>> types) {
        var offences = new ArrayList<String>();
        var owners = new HashMap<String, Class<?>>();
        for (Class<?> type : types) {
            if (!type.isEnum()) {
                offences.add(type.getName() + " is an ErrorCode but no enum");
                continue;
            }
            for (Object constant : Arrays.asList(type.getEnumConstants())) {
                var code = (ErrorCode) constant;
                if (!SENTENCE.matcher(code.message()).matches()) {
                    offences.add(type.getSimpleName() + "." + code.name() + " has no sentence in Chinese");
                }
                Class<?> other = owners.put(code.slug(), type);
                if (other != null) {
                    offences.add("/errors/" + code.slug() + " is said by " + other.getSimpleName() + " and by "
                            + type.getSimpleName());
                }
            }
        }
        return offences;
    }
}
