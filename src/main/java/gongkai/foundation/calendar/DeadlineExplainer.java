package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Walks from day zero to the due date and says of each day what it was.
final class DeadlineExplainer {
    private final Deadline deadline;
    private final WorkCalendar calendar;
    private final DeadlineCount count;

    private DeadlineExplainer(Deadline deadline, WorkCalendar calendar) {
        this.deadline = deadline;
        this.calendar = calendar;
        this.count = DeadlineCount.of(deadline, calendar);
    }

    static DeadlineExplanation explain(Deadline deadline, WorkCalendar calendar, String trigger) {
        var lines = new DeadlineExplainer(deadline, calendar).lines();
        var sentence = new DeadlineSentence(deadline, calendar, lines);
        return new DeadlineExplanation(
                deadline.dayZero(),
                lines.getLast().day(),
                deadline.total(),
                lines,
                sentence.text(trigger),
                sentence.warning(),
                deadline.annex(trigger));
    }

    private List<DayLine> lines() {
        var lines = new ArrayList<DayLine>();
        int counted = 0;
        for (var day = deadline.dayZero(); !day.isAfter(count.dueOn()); day = day.plusDays(1)) {
            var mark = markOf(day);
            boolean counts = mark == DayMark.COUNTED || mark == DayMark.MAKE_UP || mark == DayMark.DUE;
            // A period of no days that rolls off a rest day ends on a day that is none of its own.
            counted = counts ? Math.min(counted + 1, deadline.total()) : counted;
            lines.add(new DayLine(day, mark, counts ? counted : 0, noteOn(day, mark)));
        }
        return List.copyOf(lines);
    }

    private DayMark markOf(LocalDate day) {
        if (day.equals(deadline.dayZero())) {
            return DayMark.START;
        }
        return switch (calendar.kindOf(day)) {
            case WEEKEND -> DayMark.REST;
            case HOLIDAY -> DayMark.HOLIDAY;
            case WORKING -> workingMark(day, DayMark.COUNTED);
            case MAKE_UP -> workingMark(day, DayMark.MAKE_UP);
        };
    }

    private DayMark workingMark(LocalDate day, DayMark plain) {
        if (count.isSuspended(day)) {
            return DayMark.SUSPENDED;
        }
        return day.equals(count.dueOn()) ? DayMark.DUE : plain;
    }

    private String noteOn(LocalDate day, DayMark mark) {
        var name = calendar.nameOf(day);
        var special = calendar.kindOf(day) == DayKind.WORKING ? "" : name;
        return switch (mark) {
            case START -> joined("起算日，当日不计", special);
            case REST, HOLIDAY, MAKE_UP -> name;
            case SUSPENDED -> joined("期限中止，不计", special);
            case DUE -> joined("期限届满日", special);
            case COUNTED, OUTSIDE -> "";
        };
    }

    private static String joined(String text, String special) {
        return special.isEmpty() ? text : text + "（" + special + "）";
    }
}
