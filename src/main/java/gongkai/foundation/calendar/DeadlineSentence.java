package gongkai.foundation.calendar;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Puts a count into one plain sentence that an applicant can check against the calendar on the wall.
final class DeadlineSentence {
    private final Deadline deadline;
    private final WorkCalendar calendar;
    private final List<DayLine> lines;
    private final LocalDate dueOn;

    DeadlineSentence(Deadline deadline, WorkCalendar calendar, List<DayLine> lines) {
        this.deadline = deadline;
        this.calendar = calendar;
        this.lines = lines;
        this.dueOn = lines.getLast().day();
    }

    String text(String trigger) {
        var start = DateText.full(deadline.dayZero()) + trigger;
        if (deadline.total() == 0) {
            return start + "当日为限，期限届满日为" + DateText.full(dueOn) + "。";
        }
        var extended = deadline.extension() == 0 ? "" : "（含延长的" + deadline.extension() + "个工作日）";
        var clauses = clauses();
        return "自" + start + "的次日起算，第" + deadline.total() + "个工作日" + extended + "为" + DateText.full(dueOn)
                + (clauses.isEmpty() ? "" : "；其间" + String.join("，", clauses)) + "。";
    }

    /// Years after the last notice are not published yet; years before the first one are simply not in the
    /// data.
    Optional<String> warning() {
        var years = lines.stream()
                .skip(1)
                .map(line -> line.day().getYear())
                .distinct()
                .filter(year -> calendar.statusOf(year) == YearStatus.PROVISIONAL)
                .toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        var named = years.stream().map(year -> year + "年").collect(Collectors.joining("、"));
        return Optional.of(named + (years.getFirst() < Holidays.FIRST_NOTICE ? "放假安排未收录，日期仅供参考。" : "放假安排尚未公布，日期可能调整。"));
    }

    private List<String> clauses() {
        var clauses = new ArrayList<String>(holidays());
        var makeUps = lines.stream()
                .filter(DayLine::isCounted)
                .map(DayLine::day)
                .filter(day -> calendar.kindOf(day) == DayKind.MAKE_UP)
                .map(this::dateOf)
                .toList();
        if (!makeUps.isEmpty()) {
            clauses.add(String.join("、", makeUps) + "调休上班计入");
        }
        long suspended = count(line -> line.mark() == DayMark.SUSPENDED);
        if (suspended > 0) {
            clauses.add("期限中止的" + suspended + "个工作日不计");
        }
        if (clauses.isEmpty() && count(line -> line.mark() == DayMark.REST) > 0) {
            clauses.add("周六、周日不计");
        }
        return clauses;
    }

    private List<String> holidays() {
        var lengths = new LinkedHashMap<String, Integer>();
        lines.stream()
                .filter(line -> line.mark() == DayMark.HOLIDAY)
                .forEach(line -> lengths.merge(calendar.nameOf(line.day()), 1, Integer::sum));
        return lengths.entrySet().stream()
                .map(entry -> entry.getKey() + "放假" + entry.getValue() + "天不计")
                .toList();
    }

    private long count(Predicate<DayLine> wanted) {
        return lines.stream().filter(wanted).count();
    }

    private String dateOf(LocalDate day) {
        return deadline.dayZero().getYear() == dueOn.getYear() ? DateText.brief(day) : DateText.full(day);
    }
}
