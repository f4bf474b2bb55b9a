package gongkai.foundation.calendar;

import java.time.LocalDate;

/// One open matter whose last day moves with a correction of the calendar.
///
/// @param number the number people know the matter by
/// @param organ the id of the organ that handles it
/// @param path where it is handled
public record DeadlineMove(String number, String title, String organ, String path, LocalDate before, LocalDate after) {}
