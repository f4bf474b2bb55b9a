package gongkai.foundation.calendar;

import gongkai.foundation.kernel.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A change of the calendar as it comes from a form, and as it goes into the form that confirms it.
record CalendarForm(Map<String, String> typed) {
    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    boolean isNotice() {
        return text("kind").equals("notice");
    }

    /// The change; what cannot be read is noted beside its field.
    Optional<CalendarChange> read(Problems problems) {
        return isNotice() ? notice(problems) : oneDay(problems);
    }

    private Optional<CalendarChange> notice(Problems problems) {
        boolean year = text("year").matches("[0-9]{4}");
        problems.when(!year, "year", "请填写四位数的年份，例如 2027。");
        return year
                ? Optional.of(new CalendarChange.Notice(
                        Integer.parseInt(text("year")),
                        text("title"),
                        typed.getOrDefault("text", "").replace("\r\n", "\n")))
                : Optional.empty();
    }

    private Optional<CalendarChange> oneDay(Problems problems) {
        var day = day();
        boolean decided = text("working").equals("true") || text("working").equals("false");
        problems.when(day.isEmpty(), "day", "请填写要更改的日期。").when(!decided, "working", "请选择这一天上班还是休息。");
        return problems.isEmpty()
                ? day.map(it -> new CalendarChange.OneDay(it, text("working").equals("true"), text("name")))
                : Optional.empty();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(text("day")));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /// The change once more, with the digest of its preview, for hidden fields.
    Map<String, String> keep(String digest) {
        var kept = new LinkedHashMap<String, String>();
        var fields = isNotice()
                ? java.util.List.of("kind", "year", "title", "text")
                : java.util.List.of("kind", "day", "working", "name");
        fields.forEach(field -> kept.put(field, typed.getOrDefault(field, "")));
        kept.put("digest", digest);
        return kept;
    }
}
