package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A time that is not counted because others are being asked: from the day the letter is sent to the day of the
/// answer. 《政府信息公开条例》第三十三条第三款：征求第三方和其他机关意见所需时间不计算在期限内。
public record Suspension(LocalDate from, LocalDate to) {
    /// The day the letter is sent still counts; the first day suspended is the day after it. The law does not
    /// say which of the two border days counts, so both rules stand here by name, and nowhere else.
    public static final int DAYS_FROM_SENDING_TO_FIRST_SUSPENDED = 1;

    /// The day of the answer is still suspended; counting goes on with the day after it.
    public static final int DAYS_FROM_ANSWER_TO_LAST_SUSPENDED = 0;

    /// Checks the order of the days.
    public Suspension {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a suspension cannot end before it begins: " + from + " to " + to);
        }
    }

    LocalDate firstDay() {
        return from.plusDays(DAYS_FROM_SENDING_TO_FIRST_SUSPENDED);
    }

    LocalDate lastDay() {
        return to.plusDays(DAYS_FROM_ANSWER_TO_LAST_SUSPENDED);
    }

    /// The same time as suspensions that neither overlap nor touch, in order: letters running in parallel
    /// suspend a day once.
    static List<Suspension> merged(List<Suspension> suspensions) {
        if (suspensions.size() < 2) {
            return suspensions;
        }
        var ordered = new ArrayList<>(suspensions);
        ordered.sort(Comparator.comparing(Suspension::from));
        var merged = new ArrayList<Suspension>(ordered.size());
        for (Suspension next : ordered) {
            if (!merged.isEmpty() && next.touches(merged.getLast())) {
                var last = merged.removeLast();
                merged.add(new Suspension(last.from(), later(last.to(), next.to())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private boolean touches(Suspension earlier) {
        return !firstDay().isAfter(earlier.lastDay().plusDays(1));
    }

    private static LocalDate later(LocalDate one, LocalDate two) {
        return one.isAfter(two) ? one : two;
    }
}
