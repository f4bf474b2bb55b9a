package gongkai.foundation.calendar;

/// The days of a year were corrected. Published in the correction's own transaction, after every room moved its
/// deadlines; whoever keeps dates derived from the calendar counts them again with `corrected`.
public record CalendarCorrected(int year, WorkCalendar corrected) {}
