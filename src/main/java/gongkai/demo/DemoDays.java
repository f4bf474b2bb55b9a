package gongkai.demo;

import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.operations.ReplayClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// Days on which offices work, before and after others.
record DemoDays(WorkCalendar calendar, LocalDate today) {
    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 17;

    /// A working day between two days.
    LocalDate any(Dice dice, LocalDate first, LocalDate last) {
        int span = (int) (last.toEpochDay() - first.toEpochDay());
        LocalDate day = first.plusDays(dice.between(0, span));
        while (!calendar.isWorkingDay(day)) {
            day = first.plusDays(dice.between(0, span));
        }
        return day;
    }

    LocalDate after(LocalDate day, int workingDays) {
        return calendar.addWorkingDays(day, workingDays);
    }

    /// 成文日期: some days before publication, a working day of the same year.
    LocalDate madeBefore(LocalDate publishedOn, Dice dice) {
        LocalDate made = publishedOn.minusDays(dice.between(0, 6));
        return made.getYear() == publishedOn.getYear() && calendar.isWorkingDay(made) ? made : publishedOn;
    }

    /// The latest working day from which so many working days have passed until today.
    LocalDate beforeToday(int workingDays) {
        LocalDate day = today.minusDays(1);
        while (!calendar.isWorkingDay(day) || calendar.workingDaysBetween(day, today) < workingDays) {
            day = day.minusDays(1);
        }
        return day;
    }

    static Instant morning(LocalDate day, Dice dice) {
        return at(day, dice, FIRST_HOUR, FIRST_HOUR + 3);
    }

    static Instant afternoon(LocalDate day, Dice dice) {
        return at(day, dice, LAST_HOUR - 3, LAST_HOUR - 1);
    }

    private static Instant at(LocalDate day, Dice dice, int firstHour, int lastHour) {
        return day.atTime(LocalTime.of(dice.between(firstHour, lastHour), dice.between(0, 59), dice.between(0, 59)))
                .atZone(ReplayClock.ZONE)
                .toInstant();
    }
}
