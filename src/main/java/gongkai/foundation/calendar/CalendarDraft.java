package gongkai.foundation.calendar;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The calendar as it would be after a change, beside the one in force. Pure: nothing is written here.
///
/// @param years the years whose days the change touches
/// @param entered every day that differs from the built-in calendar afterwards
/// @param changes the days that are other than now, in order
record CalendarDraft(
        CalendarChange change,
        TreeSet<Integer> years,
        WorkCalendar corrected,
        List<OverrideDay> entered,
        List<DayChange> changes) {

    static CalendarDraft of(WorkCalendar now, CalendarChange change, List<OverrideDay> read) {
        return switch (change) {
            case CalendarChange.Notice notice -> ofNotice(now, notice, read);
            case CalendarChange.OneDay day -> ofDay(now, day);
        };
    }

    /// A notice says all of its year: a day it does not name is what its weekday makes it. Only the last days of
    /// December that belong to the next 元旦 are the next notice's business, and stay.
    private static CalendarDraft ofNotice(WorkCalendar now, CalendarChange.Notice notice, List<OverrideDay> read) {
        var target = new HashMap<LocalDate, OverrideDay>();
        LocalDate.of(notice.year(), 1, 1)
                .datesUntil(LocalDate.of(notice.year() + 1, 1, 1))
                .filter(day -> !belongsToNextYear(now, day))
                .forEach(day -> target.put(day, OverrideDay.ordinary(day)));
        read.forEach(day -> target.put(day.day(), day));
        var published = new TreeSet<>(now.publishedYears());
        published.add(notice.year());
        return draft(now, notice, target, published);
    }

    private static boolean belongsToNextYear(WorkCalendar now, LocalDate day) {
        return day.getMonthValue() == 12
                && now.kindOf(day) != DayKind.WORKING
                && now.nameOf(day).startsWith("元旦");
    }

    private static CalendarDraft ofDay(WorkCalendar now, CalendarChange.OneDay change) {
        LocalDate day = change.day();
        var plain = OverrideDay.ordinary(day);
        boolean ordinary = plain.working() == change.working()
                && (change.working() || change.name().isBlank());
        String suffix = change.working() && !change.name().endsWith("上班") ? "调休上班" : "";
        var target = ordinary ? plain : new OverrideDay(day, change.working(), change.name() + suffix);
        return draft(now, change, Map.of(day, target), now.publishedYears());
    }

    private static CalendarDraft draft(
            WorkCalendar now,
            CalendarChange change,
            Map<LocalDate, OverrideDay> target,
            Collection<Integer> published) {
        var wanted = WorkCalendar.with(target.values(), Set.of());
        var entered = Stream.concat(
                        now.overrides().stream().filter(day -> !target.containsKey(day.day())),
                        target.values().stream()
                                .filter(day -> changed(WorkCalendar.standard(), wanted, day.day())
                                        .isPresent()))
                .toList();
        var corrected = WorkCalendar.with(entered, Set.copyOf(published));
        var years = new TreeSet<Integer>();
        target.keySet().forEach(day -> years.add(day.getYear()));
        var changes = new ArrayList<DayChange>();
        target.keySet().stream()
                .sorted()
                .forEach(day -> changed(now, corrected, day).ifPresent(changes::add));
        return new CalendarDraft(change, years, corrected, entered, List.copyOf(changes));
    }

    private static Optional<DayChange> changed(WorkCalendar before, WorkCalendar after, LocalDate day) {
        boolean same =
                before.kindOf(day) == after.kindOf(day) && before.nameOf(day).equals(after.nameOf(day));
        return same
                ? Optional.empty()
                : Optional.of(new DayChange(
                        day, before.kindOf(day), before.nameOf(day), after.kindOf(day), after.nameOf(day)));
    }

    /// Whether the year was provisional and is published by this.
    boolean publishes(WorkCalendar now) {
        return now.statusOf(change.year()) != corrected.statusOf(change.year());
    }

    /// What it is, in a few words, for histories and lists.
    String words(WorkCalendar now) {
        return switch (change) {
            case CalendarChange.Notice notice -> notice.year() + (publishes(now) ? "年放假安排公布" : "年放假安排更正");
            case CalendarChange.OneDay one ->
                DateText.full(one.day()) + "改为" + corrected.kindOf(one.day()).label();
        };
    }
}
