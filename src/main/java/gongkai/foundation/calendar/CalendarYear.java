package gongkai.foundation.calendar;

import gongkai.foundation.kernel.DateText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// One year, day by day, with running totals: finding the n-th working day is a search in the totals, not a
/// walk.
final class CalendarYear {
    private final int year;
    private final YearStatus status;
    private final DayKind[] kinds;
    private final String[] names;
    /// How many working days the year has up to and including each day; index 0 stands before 1 January.
    private final int[] totals;

    private CalendarYear(int year, YearStatus status) {
        this.year = year;
        this.status = status;
        int length = Year.of(year).length();
        kinds = new DayKind[length];
        names = new String[length];
        totals = new int[length + 1];
    }

    /// Builds the year: overrides win over the notice, the notice over the statutory days, those over the
    /// weekday.
    static CalendarYear of(int year, Map<LocalDate, OverrideDay> overrides, boolean declaredPublished) {
        boolean noticed = Holidays.hasNotice(year);
        var built =
                new CalendarYear(year, noticed || declaredPublished ? YearStatus.PUBLISHED : YearStatus.PROVISIONAL);
        var statutory = noticed ? Map.<LocalDate, String>of() : Holidays.statutory(year);
        for (int i = 0; i < built.kinds.length; i++) {
            var day = LocalDate.ofYearDay(year, i + 1);
            var special = Optional.ofNullable(overrides.get(day))
                    .or(() -> noticed
                            ? Holidays.noticed(day)
                            : Optional.ofNullable(statutory.get(day)).map(name -> new OverrideDay(day, false, name)));
            built.set(i, day, special);
        }
        return built;
    }

    private void set(int index, LocalDate day, Optional<OverrideDay> special) {
        boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        var plain = weekend ? DayKind.WEEKEND : DayKind.WORKING;
        kinds[index] = special.filter(it -> !it.isOrdinary())
                .map(it -> kind(it.working(), weekend))
                .orElse(plain);
        // A weekday that works is nothing special, even when an override says so: it carries no holiday's name.
        names[index] = special.filter(it -> kinds[index] != DayKind.WORKING)
                .map(OverrideDay::name)
                .orElseGet(() -> DateText.weekday(day));
        totals[index + 1] = totals[index] + (kinds[index].isWorking() ? 1 : 0);
    }

    private static DayKind kind(boolean working, boolean weekend) {
        if (!working) {
            return DayKind.HOLIDAY;
        }
        return weekend ? DayKind.MAKE_UP : DayKind.WORKING;
    }

    YearStatus status() {
        return status;
    }

    DayKind kindOf(LocalDate day) {
        return kinds[day.getDayOfYear() - 1];
    }

    String nameOf(LocalDate day) {
        return names[day.getDayOfYear() - 1];
    }

    /// Working days from 1 January up to and including the day.
    int totalUpTo(LocalDate day) {
        return totals[day.getDayOfYear()];
    }

    /// Working days of the whole year.
    int total() {
        return totals[totals.length - 1];
    }

    /// The n-th working day of the year, counted from one.
    LocalDate nthWorkingDay(int n) {
        int found = Arrays.binarySearch(totals, n);
        // The search may land on a rest day that shares the total: the working day is the first with it.
        while (totals[found - 1] == n) {
            found--;
        }
        return LocalDate.ofYearDay(year, found);
    }
}
