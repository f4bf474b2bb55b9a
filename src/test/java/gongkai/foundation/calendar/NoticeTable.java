package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The holiday notices of 2016 to 2026, written by hand: an independent witness against the data we build on.
record NoticeTable(int year, int workingDays, Set<LocalDate> daysOff, Set<LocalDate> makeUps) {
    static List<NoticeTable> all() {
        return List.of(
                of(
                        2016,
                        250,
                        "01-01 02-07~02-13 04-04 05-01~05-02 06-09~06-11 09-15~09-17 10-01~10-07",
                        "02-06 02-14 06-12 09-18 10-08 10-09"),
                of(
                        2017,
                        249,
                        "01-01~01-02 01-27~02-02 04-02~04-04 05-01 05-28~05-30 10-01~10-08",
                        "01-22 02-04 04-01 05-27 09-30"),
                of(
                        2018,
                        250,
                        "01-01 02-15~02-21 04-05~04-07 04-29~05-01 06-18 09-24 10-01~10-07 12-30~12-31",
                        "02-11 02-24 04-08 04-28 09-29 09-30 12-29"),
                of(
                        2019,
                        250,
                        "01-01 02-04~02-10 04-05~04-07 05-01~05-04 06-07~06-09 09-13~09-15 10-01~10-07",
                        "02-02 02-03 04-28 05-05 09-29 10-12"),
                of(
                        2020,
                        249,
                        "01-01 01-24~02-02 04-04~04-06 05-01~05-05 06-25~06-27 10-01~10-08",
                        "01-19 04-26 05-09 06-28 09-27 10-10"),
                of(
                        2021,
                        250,
                        "01-01~01-03 02-11~02-17 04-03~04-05 05-01~05-05 06-12~06-14 09-19~09-21 10-01~10-07",
                        "02-07 02-20 04-25 05-08 09-18 09-26 10-09"),
                of(
                        2022,
                        249,
                        "01-01~01-03 01-31~02-06 04-03~04-05 04-30~05-04 06-03~06-05 09-10~09-12 10-01~10-07 12-31",
                        "01-29 01-30 04-02 04-24 05-07 10-08 10-09"),
                of(
                        2023,
                        249,
                        "01-01~01-02 01-21~01-27 04-05 04-29~05-03 06-22~06-24 09-29~10-06",
                        "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
                of(
                        2024,
                        251,
                        "01-01 02-10~02-17 04-04~04-06 05-01~05-05 06-10 09-15~09-17 10-01~10-07",
                        "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
                of(
                        2025,
                        248,
                        "01-01 01-28~02-04 04-04~04-06 05-01~05-05 05-31~06-02 10-01~10-08",
                        "01-26 02-08 04-27 09-28 10-11"),
                of(
                        2026,
                        248,
                        "01-01~01-03 02-15~02-23 04-04~04-06 05-01~05-05 06-19~06-21 09-25~09-27 10-01~10-07",
                        "01-04 02-14 02-28 05-09 09-20 10-10"));
    }

    /// What the day may be by the notice alone. 与周末连休: a weekend beside a holiday may bear the holiday's name.
    Set<DayKind> kindsOf(LocalDate day) {
        if (daysOff.contains(day)) {
            return Set.of(DayKind.HOLIDAY);
        }
        if (makeUps.contains(day)) {
            return Set.of(DayKind.MAKE_UP);
        }
        return day.getDayOfWeek().getValue() > 5 ? Set.of(DayKind.WEEKEND, DayKind.HOLIDAY) : Set.of(DayKind.WORKING);
    }

    private static NoticeTable of(int year, int workingDays, String daysOff, String makeUps) {
        return new NoticeTable(year, workingDays, days(year, daysOff), days(year, makeUps));
    }

    private static Set<LocalDate> days(int year, String text) {
        var days = new TreeSet<LocalDate>();
        for (var part : text.split(" ", -1)) {
            var first = LocalDate.parse(year + "-" + part.substring(0, 5));
            var last = LocalDate.parse(year + "-" + part.substring(part.length() - 5));
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
