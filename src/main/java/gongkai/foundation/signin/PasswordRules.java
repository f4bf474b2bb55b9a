package gongkai.foundation.signin;

import gongkai.foundation.kernel.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// What a new password must be like. Length is worth more than odd characters, so a long one need not be odd.
@Component
class PasswordRules {
    static final String FIELD = "password";
    private static final int SHORTEST = 8;
    private static final int SHORTEST_OF_STAFF = 10;
    private static final int LONG_ENOUGH = 16;
    private static final int KINDS = 3;
    private static final int LONGEST = 128;

    private final Set<String> commonest;

    PasswordRules() {
        try {
            var text =
                    new ClassPathResource("signin/commonest-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            this.commonest = text.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// What it must be like, in a sentence for the form.
    static String hint(Audience audience) {
        return audience.isStaff() ? "至少 10 位，含大写字母、小写字母、数字、其他字符中的三种；16 位以上不限" : "至少 8 位，不要用生日、电话等别人容易猜到的";
    }

    /// Notes what is wrong with a new password of this account.
    void check(Audience audience, String account, String password, Problems problems) {
        int shortest = audience.isStaff() ? SHORTEST_OF_STAFF : SHORTEST;
        problems.when(length(password) < shortest, FIELD, "密码至少 " + shortest + " 位。")
                .when(password.length() > LONGEST, FIELD, "密码不超过 " + LONGEST + " 位。")
                .when(
                        audience.isStaff() && length(password) < LONG_ENOUGH && kinds(password) < KINDS,
                        FIELD,
                        "密码请含大写字母、小写字母、数字、其他字符中的至少三种，或者用 16 位以上的密码。")
                .when(resembles(account, password), FIELD, "密码不能与账号相同。")
                .when(isCommon(password), FIELD, "这个密码太常见，容易被猜到，请换一个。");
    }

    private boolean isCommon(String password) {
        String plain = password.strip().toLowerCase(Locale.ROOT);
        return commonest.contains(plain) || plain.chars().distinct().count() <= 2;
    }

    private static boolean resembles(String account, String password) {
        String name = account.toLowerCase(Locale.ROOT);
        String plain = password.strip().toLowerCase(Locale.ROOT);
        int at = name.indexOf('@');
        return plain.equals(name) || at > 0 && plain.equals(name.substring(0, at));
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private static long kinds(String password) {
        return Stream.<java.util.function.IntPredicate>of(
                        Character::isLowerCase,
                        Character::isUpperCase,
                        Character::isDigit,
                        c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
