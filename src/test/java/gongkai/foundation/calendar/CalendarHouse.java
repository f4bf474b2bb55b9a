package gongkai.foundation.calendar;

import gongkai.foundation.identity.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Corrections of the calendar, for tests of the rooms whose dates they move.
@Component
public final class CalendarHouse {
    private static final String HOLIDAY = "国庆节";

    private final CalendarCorrecting correcting;

    CalendarHouse(CalendarCorrecting correcting) {
        this.correcting = correcting;
    }

    /// The built-in calendar with one day the other way round.
    public static WorkCalendar turned(LocalDate day) {
        boolean working = !WorkCalendar.standard().isWorkingDay(day);
        return WorkCalendar.with(List.of(new OverrideDay(day, working, HOLIDAY)), Set.of());
    }

    /// Makes a day a working day, or a day off, and moves every open deadline.
    public void correct(LocalDate day, boolean working, Person.Staff by) {
        confirm(new CalendarChange.OneDay(day, working, HOLIDAY), by);
    }

    /// The day is again what its weekday makes it.
    public void restore(LocalDate day, Person.Staff by) {
        boolean working = day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
        confirm(new CalendarChange.OneDay(day, working, ""), by);
    }

    private void confirm(CalendarChange change, Person.Staff by) {
        correcting.confirm(change, correcting.preview(change, by).digest(), "放假安排调整", by);
    }
}
