package gongkai.foundation.calendar;

import gongkai.foundation.calendar.page.YearSheet;
import gongkai.foundation.calendar.page.YearSheet.Cell;
import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Draws a year: twelve months in weeks, and the holidays in words.
final class YearSheets {
    private static final Cell OUTSIDE = new Cell(0, "", "OUTSIDE", "", "");

    private YearSheets() {}

    static YearSheet of(WorkCalendar calendar, int year) {
        return new YearSheet(
                year,
                calendar.statusOf(year).label(),
                calendar.statusOf(year) == YearStatus.PROVISIONAL,
                calendar.workingDaysOf(year),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(calendar, YearMonth.of(year, month)))
                        .toList(),
                holidays(calendar, year));
    }

    private static YearSheet.Month month(WorkCalendar calendar, YearMonth month) {
        var cells = new ArrayList<Cell>();
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        IntStream.range(0, before).forEach(i -> cells.add(OUTSIDE));
        month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).forEach(day -> cells.add(cell(calendar, day)));
        while (cells.size() % 7 != 0) {
            cells.add(OUTSIDE);
        }
        var weeks = IntStream.range(0, cells.size() / 7)
                .mapToObj(week -> List.copyOf(cells.subList(week * 7, week * 7 + 7)))
                .toList();
        return new YearSheet.Month(month.getMonthValue() + "月", weeks);
    }

    private static Cell cell(WorkCalendar calendar, LocalDate day) {
        var kind = calendar.kindOf(day);
        String mark = switch (kind) {
            case HOLIDAY -> "休";
            case MAKE_UP -> "班";
            case WORKING, WEEKEND -> "";
        };
        return new Cell(day.getDayOfMonth(), day.toString(), kind.name(), mark, calendar.nameOf(day));
    }

    /// Each holiday by its name, with the make-up days that bear it.
    private static List<YearSheet.Holiday> holidays(WorkCalendar calendar, int year) {
        var off = new LinkedHashMap<String, List<LocalDate>>();
        var work = new LinkedHashMap<String, List<LocalDate>>();
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            String name = calendar.nameOf(day);
            switch (calendar.kindOf(day)) {
                case HOLIDAY ->
                    off.computeIfAbsent(name, it -> new ArrayList<>()).add(day);
                case MAKE_UP ->
                    work.computeIfAbsent(name.replace("调休上班", ""), it -> new ArrayList<>())
                            .add(day);
                case WORKING, WEEKEND -> {}
            }
        });
        work.keySet().forEach(name -> off.computeIfAbsent(name, it -> new ArrayList<>()));
        return off.entrySet().stream()
                .map(holiday -> new YearSheet.Holiday(
                        holiday.getKey(),
                        holiday.getValue().isEmpty()
                                ? "—"
                                : brief(holiday.getValue()) + "，"
                                        + holiday.getValue().size() + "天",
                        work.getOrDefault(holiday.getKey(), List.of()).stream()
                                .map(day -> DateText.brief(day) + "（" + DateText.weekday(day) + "）")
                                .collect(Collectors.joining("、"))))
                .toList();
    }

    private static String brief(List<LocalDate> days) {
        return DayRanges.of(days).stream()
                .map(range -> range.size() == 1
                        ? DateText.brief(range.getFirst())
                        : DateText.brief(range.getFirst()) + "至"
                                + (range.getFirst().getMonthValue()
                                                == range.getLast().getMonthValue()
                                        ? range.getLast().getDayOfMonth() + "日"
                                        : DateText.brief(range.getLast())))
                .collect(Collectors.joining("、"));
    }
}
