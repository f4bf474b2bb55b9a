package gongkai.foundation.calendar;

import java.time.LocalDate;

/// What an administrator wants to change about the calendar.
sealed interface CalendarChange {
    /// The year it is about.
    int year();

    /// 录入放假通知: the whole arrangement of a year, as pasted.
    ///
    /// @param title the notice's name, for people
    record Notice(int year, String title, String text) implements CalendarChange {}

    /// One day becomes a working day or a day off.
    ///
    /// @param name the holiday it belongs to; empty makes it an ordinary day of its weekday, where that fits
    record OneDay(LocalDate day, boolean working, String name) implements CalendarChange {
        @Override
        public int year() {
            return day.getYear();
        }
    }
}
