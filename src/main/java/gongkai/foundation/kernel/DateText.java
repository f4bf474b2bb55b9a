package gongkai.foundation.kernel;

import java.time.LocalDate;

/// Dates as official Chinese writes them: no leading zeros, 年月日.
public final class DateText {
    private static final String[] WEEKDAYS = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};

    private DateText() {}

    /// 2026年3月16日.
    public static String full(LocalDate day) {
        return day.getYear() + "年" + brief(day);
    }

    /// 3月16日.
    public static String brief(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// 周一 … 周日.
    public static String weekday(LocalDate day) {
        return WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    }
}
