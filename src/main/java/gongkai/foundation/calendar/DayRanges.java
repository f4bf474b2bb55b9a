package gongkai.foundation.calendar;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Days in a row said as official Chinese says them: 2026年2月15日至23日.
final class DayRanges {
    private DayRanges() {}

    /// The stretches of days that follow one another.
    static List<List<LocalDate>> of(Collection<LocalDate> days) {
        var ranges = new ArrayList<List<LocalDate>>();
        days.stream().sorted().forEach(day -> {
            if (ranges.isEmpty() || !ranges.getLast().getLast().plusDays(1).equals(day)) {
                ranges.add(new ArrayList<>());
            }
            ranges.getLast().add(day);
        });
        return ranges;
    }

    static String text(Collection<LocalDate> days) {
        return of(days).stream()
                .map(range -> text(range.getFirst(), range.getLast()))
                .collect(Collectors.joining("、"));
    }

    static String text(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return DateText.full(first);
        }
        if (first.getYear() != last.getYear()) {
            return DateText.full(first) + "至" + DateText.full(last);
        }
        return DateText.full(first) + "至"
                + (first.getMonthValue() == last.getMonthValue() ? last.getDayOfMonth() + "日" : DateText.brief(last));
    }
}
