package gongkai.foundation.calendar;

import java.time.LocalDate;

/// One day that is another than before.
record DayChange(LocalDate day, DayKind before, String nameBefore, DayKind after, String nameAfter) {
    /// Whether it counts otherwise than before; else only its name or kind is another.
    boolean movesDeadlines() {
        return before.isWorking() != after.isWorking();
    }

    /// How it was, in words.
    String beforeText() {
        return text(before, nameBefore);
    }

    /// How it is now, in words.
    String afterText() {
        return text(after, nameAfter);
    }

    private static String text(DayKind kind, String name) {
        return switch (kind) {
            case WORKING -> "工作日";
            case WEEKEND -> "周末休息";
            case HOLIDAY -> "放假（" + name + "）";
            case MAKE_UP -> "上班（" + name + "）";
        };
    }
}
