package gongkai.foundation.worklist;

import gongkai.foundation.calendar.WorkCalendar;
import java.time.LocalDate;

/// The light of a matter, by the share of its working days that is used.
public enum Light {
    OVERDUE("已超期", "late"),
    RED("临期", "red"),
    YELLOW("过半", "yellow"),
    GREEN("充裕", "green"),
    WAITING("等待对方", "waiting");

    private static final double GREEN_UNTIL = 0.5;
    private static final double YELLOW_UNTIL = 0.75;

    private final String label;
    private final String shape;

    Light(String label, String shape) {
        this.label = label;
        this.shape = shape;
    }

    public String label() {
        return label;
    }

    /// The name of the shape that stands beside the word, so that colour is never alone.
    public String shape() {
        return shape;
    }

    /// The light of a matter on a day.
    public static Light of(WorkState state, LocalDate today, WorkCalendar calendar) {
        if (state.turn() != Turn.OURS || state.dueOn().isEmpty()) {
            return WAITING;
        }
        LocalDate due = state.dueOn().get();
        if (today.isAfter(due)) {
            return OVERDUE;
        }
        double used = calendar.shareUsed(state.startedOn(), due, today);
        if (used <= GREEN_UNTIL) {
            return GREEN;
        }
        return used <= YELLOW_UNTIL ? YELLOW : RED;
    }
}
