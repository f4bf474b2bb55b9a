package gongkai.foundation.calendar;

import gongkai.foundation.kernel.DateText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One holiday of a notice while it is read.
final class NoticeItem {
    private final int line;
    private final String name;
    private final NavigableSet<LocalDate> off = new TreeSet<>();
    private final NavigableSet<LocalDate> work = new TreeSet<>();
    private Optional<LocalDate> last = Optional.empty();

    /// @param name as the notice calls it; empty when it does not
    NoticeItem(int line, String name) {
        this.line = line;
        this.name = name;
    }

    int line() {
        return line;
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    NavigableSet<LocalDate> off() {
        return off;
    }

    NavigableSet<LocalDate> work() {
        return work;
    }

    /// The day of the item that was read last; a day without a year is the nearest to it.
    Optional<LocalDate> last() {
        return last;
    }

    void read(LocalDate day) {
        last = Optional.of(day);
    }

    /// What the holiday is called; one without a name is called after the statutory days in it.
    String name() {
        if (isNamed()) {
            return name;
        }
        String statutory = off.stream()
                .map(day -> Optional.ofNullable(statutory(day).get(day)).orElse(""))
                .filter(found -> !found.isEmpty())
                .flatMap(found -> List.of(found.split("、", -1)).stream())
                .distinct()
                .collect(Collectors.joining("、"));
        if (!statutory.isEmpty()) {
            return statutory;
        }
        boolean yearEnds = off.stream().anyMatch(day -> day.getMonthValue() == 12);
        return yearEnds ? "元旦" : "节假日";
    }

    private static Map<LocalDate, String> statutory(LocalDate day) {
        return Holidays.statutory(day.getYear());
    }

    /// The days as the calendar keeps them.
    List<OverrideDay> days() {
        var days = new ArrayList<OverrideDay>();
        String called = name();
        off.forEach(day -> days.add(new OverrideDay(day, false, called)));
        work.forEach(day -> days.add(new OverrideDay(day, true, called + "调休上班")));
        return days;
    }

    /// How many days off in a row a set has, together with the weekend days it touches.
    static long withWeekends(NavigableSet<LocalDate> days) {
        var all = new TreeSet<>(days);
        for (var day = days.first().minusDays(1); isWeekend(day); day = day.minusDays(1)) {
            all.add(day);
        }
        for (var day = days.last().plusDays(1); isWeekend(day); day = day.plusDays(1)) {
            all.add(day);
        }
        return all.size();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    /// What was read, in words.
    String words() {
        var words = new ArrayList<String>();
        if (!off.isEmpty()) {
            words.add(DayRanges.text(off) + "放假，" + off.size() + "天");
        }
        if (!work.isEmpty()) {
            words.add(work.stream().map(DateText::full).collect(Collectors.joining("、")) + "上班");
        }
        return name() + "：" + String.join("；", words);
    }
}
