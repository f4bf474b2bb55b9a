package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A snapshot of which days are working days. Immutable and safe to share: years are built when first asked for
/// and then kept.
///
/// A rest day becomes a working day only when the yearly notice 国务院办公厅放假安排 names it 调休上班, and a
/// weekday becomes a rest day only when that notice, or for a provisional year the statutory list, says so.
public final class WorkCalendar {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9998;
    private static final WorkCalendar STANDARD = new WorkCalendar(Map.of(), Set.of());

    private final Map<LocalDate, OverrideDay> overrides;
    private final Set<Integer> publishedYears;
    private final Map<Integer, CalendarYear> years = new ConcurrentHashMap<>();

    private WorkCalendar(Map<LocalDate, OverrideDay> overrides, Set<Integer> publishedYears) {
        this.overrides = Map.copyOf(overrides);
        this.publishedYears = Set.copyOf(publishedYears);
    }

    /// The built-in calendar, without what an office has entered: for the command line and for tests.
    public static WorkCalendar standard() {
        return STANDARD;
    }

    /// The built-in calendar with the days an office entered, and the years it declared complete.
    static WorkCalendar with(Collection<OverrideDay> overrides, Set<Integer> publishedYears) {
        return new WorkCalendar(
                overrides.stream().collect(Collectors.toMap(OverrideDay::day, Function.identity())), publishedYears);
    }

    /// The days an office entered, in no order.
    Collection<OverrideDay> overrides() {
        return overrides.values();
    }

    /// The years whose notice an office entered.
    Set<Integer> publishedYears() {
        return publishedYears;
    }

    /// How many working days a year has.
    public int workingDaysOf(int year) {
        return year(year).total();
    }

    /// Whether the day counts in a period of working days.
    public boolean isWorkingDay(LocalDate day) {
        return kindOf(day).isWorking();
    }

    /// Why the day counts or does not.
    public DayKind kindOf(LocalDate day) {
        return year(day.getYear()).kindOf(day);
    }

    /// What people call the day: 国庆节, 国庆节调休上班, or the weekday 周六.
    public String nameOf(LocalDate day) {
        return year(day.getYear()).nameOf(day);
    }

    /// Whether the holiday notice of the year is known.
    public YearStatus statusOf(int year) {
        return year(year).status();
    }

    /// The n-th working day after day zero, which itself is never counted. With n = 0 the day itself when it is
    /// a working day, else the next working day: a last day that falls on a rest day rolls forward.
    public LocalDate addWorkingDays(LocalDate dayZero, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("working days to add must not be negative: " + n);
        }
        if (n == 0 && isWorkingDay(dayZero)) {
            return dayZero;
        }
        var year = year(dayZero.getYear());
        long wanted = year.totalUpTo(dayZero) + (long) Math.max(n, 1);
        for (int next = dayZero.getYear() + 1; wanted > year.total(); next++) {
            wanted -= year.total();
            year = year(next);
        }
        return year.nthWorkingDay((int) wanted);
    }

    /// How many working days lie after the first day up to and including the second; negative when the second
    /// is the earlier.
    public int workingDaysBetween(LocalDate afterExclusive, LocalDate untilInclusive) {
        if (untilInclusive.isBefore(afterExclusive)) {
            return -workingDaysBetween(untilInclusive, afterExclusive);
        }
        int count = year(untilInclusive.getYear()).totalUpTo(untilInclusive)
                - year(afterExclusive.getYear()).totalUpTo(afterExclusive);
        for (int year = afterExclusive.getYear(); year < untilInclusive.getYear(); year++) {
            count += year(year).total();
        }
        return count;
    }

    /// How much of a period is used up: 0 on day zero, 1 on the due date, more when working days have passed
    /// since. Working days of a suspension count on both sides. Whether the matter is overdue is asked of the
    /// dates, not of this share.
    public double shareUsed(LocalDate dayZero, LocalDate dueOn, LocalDate today) {
        int whole = workingDaysBetween(dayZero, dueOn);
        if (whole <= 0) {
            return today.isBefore(dueOn) ? 0 : 1;
        }
        return Math.max(0, workingDaysBetween(dayZero, today)) / (double) whole;
    }

    private CalendarYear year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("the calendar knows the years 1 to 9998, not " + year);
        }
        var known = years.get(year);
        return known != null
                ? known
                : years.computeIfAbsent(year, it -> CalendarYear.of(it, overrides, publishedYears.contains(it)));
    }
}
