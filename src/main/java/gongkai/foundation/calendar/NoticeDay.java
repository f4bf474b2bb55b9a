package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/// Days as a notice names them: often without a year.
final class NoticeDay {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;

    private NoticeDay() {}

    /// The year in which a day of this month lies nearest to the one named before it.
    static int nearest(LocalDate last, int month, int day) {
        int best = last.getYear();
        for (int candidate = last.getYear() - 1; candidate <= last.getYear() + 1; candidate++) {
            if (exists(candidate, month, day)
                    && distance(last, candidate, month, day) < distance(last, best, month, day)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long distance(LocalDate last, int year, int month, int day) {
        return exists(year, month, day)
                ? Math.abs(last.toEpochDay() - LocalDate.of(year, month, day).toEpochDay())
                : Long.MAX_VALUE;
    }

    static boolean exists(int year, int month, int day) {
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
