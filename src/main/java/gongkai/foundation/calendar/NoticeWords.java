package gongkai.foundation.calendar;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the yearly notice on the holidays is worded.
final class NoticeWords {
    private static final Pattern HOLIDAY = Pattern.compile("元旦|春节|除夕|清明|劳动|五一|端午|中秋|国庆|抗战|胜利");
    /// How the part on one holiday begins.
    static final Pattern HEAD = Pattern.compile(
            "^(?<mark>[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[.、](?!\\d))?(?<name>[\\p{IsHan}、]{2,20}?)(?::|(?=\\d))");
    private static final Pattern SIGNATURE = Pattern.compile("^[\\p{IsHan}]{0,20}\\d{4}年\\d{1,2}月\\d{1,2}日$");
    /// Which year it is on.
    static final Pattern OF_YEAR = Pattern.compile("(\\d{4})年(?:部分|全体公民)?(?:法定)?节(?:假)?日");
    private static final Pattern WEEKDAY = Pattern.compile("周([一二三四五六日])");
    private static final Pattern MATTERS = Pattern.compile("[0-9]|放假|上班|调休|补班");
    /// A day, or what is said of days.
    static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?<date>(?:(?<year>\\d{4}|次|翌|当|本)年)?(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})(?:日|(?=至))(?:\\((?<note>[^()]{0,40})\\))?)",
            "(?<to>至|到)",
            "(?<weekends>[与和]?周末(?:自然)?连休|连休)",
            "(?<off>(?:调休)?(?:放假|补休)(?:调休|公休|休息)?(?:(?<span>\\d{1,2})天)?)",
            "(?<work>(?:正常|照常|调休|补班)?上班|补班)",
            "(?<total>共(?:计)?(?<count>\\d{1,2})天)",
            "(?<between>[、和及与,:]|调休)"));

    private NoticeWords() {}

    static boolean isHoliday(String name) {
        return HOLIDAY.matcher(name).find();
    }

    static boolean isSignature(String sentence) {
        return SIGNATURE.matcher(sentence).matches();
    }

    /// The weekdays named, in their order, for example 周六.
    static List<String> weekdays(String note) {
        return WEEKDAY.matcher(note)
                .results()
                .map(found -> "周" + found.group(1))
                .toList();
    }

    /// Whether words that were not understood may say something of days.
    static boolean matters(String left) {
        return MATTERS.matcher(left).find();
    }

    static boolean isYearOnly(String left) {
        return !matters(left.replaceAll("\\d{4}年|放假安排", ""));
    }

    static String properName(String name) {
        return List.of(name.split("、", -1)).stream()
                .map(part -> switch (part) {
                    case "清明", "端午", "中秋", "国庆", "劳动" -> part + "节";
                    case "五一", "国际劳动节", "五一国际劳动节" -> "劳动节";
                    default -> part;
                })
                .collect(Collectors.joining("、"));
    }
}
