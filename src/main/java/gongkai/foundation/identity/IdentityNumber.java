package gongkai.foundation.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// 公民身份号码 (GB 11643-1999): six digits of a region, a date of birth, three digits, a check character.
public final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /// What is wrong with the number, as a sentence; empty when it is right.
    public static Optional<String> problem(String number) {
        String text = number.strip().toUpperCase(Locale.ROOT);
        if (!text.matches("\\d{17}[\\dX]")) {
            return Optional.of("身份证号码应为 18 位，前 17 位是数字，末位是数字或 X。");
        }
        if (!hasDateOfBirth(text)) {
            return Optional.of("身份证号码中的出生日期不对，请核对第 7 至 14 位。");
        }
        return text.charAt(17) == check(text) ? Optional.empty() : Optional.of("身份证号码末位不对，请核对第 18 位。");
    }

    private static boolean hasDateOfBirth(String text) {
        try {
            var born = LocalDate.of(
                    Integer.parseInt(text, 6, 10, 10),
                    Integer.parseInt(text, 10, 12, 10),
                    Integer.parseInt(text, 12, 14, 10));
            return born.getYear() > 1900;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /// The eighteenth character that belongs to the first seventeen digits.
    public static char check(String digits) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (digits.charAt(place) - '0') * WEIGHTS[place];
        }
        return CHECKS.charAt(sum % 11);
    }
}
