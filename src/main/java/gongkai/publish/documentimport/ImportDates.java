package gongkai.publish.documentimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as people and spreadsheets write them: 2026-03-02, 2026年3月2日, 2026/3/2, 2026.3.2, 二〇二六年三月二日, 20260302.
final class ImportDates {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})\\s*日?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2})?$");
    private static final Pattern IN_WORDS = Pattern.compile("[〇○零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日");
    /// What is longer says more than a date.
    private static final int LONGEST = 60;
    private static final String HAN = "〇一二三四五六七八九";

    private ImportDates() {}

    /// The day a text is, when it is nothing but a date.
    static Optional<LocalDate> parse(String text) {
        if (text.strip().length() > LONGEST) {
            return Optional.empty();
        }
        String even = TIME.matcher(figures(text.strip())).replaceFirst("");
        var match = FORM.matcher(even);
        if (!match.matches()) {
            return Optional.empty();
        }
        int from = match.group(1) == null ? 4 : 1;
        try {
            var day = LocalDate.of(
                    Integer.parseInt(match.group(from)),
                    Integer.parseInt(match.group(from + 1)),
                    Integer.parseInt(match.group(from + 2)));
            return Optional.of(day).filter(each -> each.getYear() >= 1949 && each.getYear() < 3000);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static boolean isAlone(String text) {
        return parse(text).isPresent();
    }

    /// The first date in a text that says more, as a form writes it; or the text.
    static String first(String text) {
        var match = FORM.matcher(text);
        return match.find() ? parse(match.group()).map(LocalDate::toString).orElse(text) : text;
    }

    /// 二〇二六年十二月三十一日 in figures.
    private static String figures(String text) {
        if (!IN_WORDS.matcher(text).matches()) {
            return text;
        }
        String[] parts = text.replaceAll("[○零]", "〇").split("[年月日]");
        var year = new StringBuilder();
        parts[0].chars().forEach(sign -> year.append(HAN.indexOf(sign)));
        return year + "年" + small(parts[1]) + "月" + small(parts[2]) + "日";
    }

    private static int small(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return HAN.indexOf(text.charAt(0));
        }
        int tens = ten == 0 ? 1 : HAN.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : HAN.indexOf(text.charAt(text.length() - 1));
        return tens * 10 + ones;
    }
}
