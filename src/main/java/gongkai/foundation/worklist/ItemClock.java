package gongkai.foundation.worklist;

import gongkai.foundation.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Optional;

/// The running clock of a matter: the days on which its light changes and on which the ladder takes its next step.
///
/// @param superviseFrom the day on which a supervision is opened by itself, if the city wants that
record ItemClock(LocalDate yellowFrom, LocalDate redFrom, LocalDate dueOn, Optional<LocalDate> superviseFrom) {

    /// A share is passed on the first working day on which more than it is used: of twenty days half is used on the
    /// tenth, and the eleventh is yellow. Red comes by share or with the last days, whichever is earlier, so that a
    /// short period has a warning too.
    static ItemClock of(LocalDate start, LocalDate due, WorklistSettings settings, WorkCalendar calendar) {
        int whole = Math.max(0, calendar.workingDaysBetween(start, due));
        int red = Math.min(Math.min(whole * settings.redAfter() / 100 + 1, whole), whole - settings.redLastDays() + 1);
        int yellow = Math.min(whole * settings.yellowAfter() / 100 + 1, red);
        Optional<LocalDate> supervise = settings.superviseAfter() == 0
                ? Optional.empty()
                : Optional.of(calendar.addWorkingDays(due, settings.superviseAfter()));
        return new ItemClock(day(start, due, yellow, calendar), day(start, due, red, calendar), due, supervise);
    }

    private static LocalDate day(LocalDate start, LocalDate due, int n, WorkCalendar calendar) {
        LocalDate day = n <= 0 ? start : calendar.addWorkingDays(start, n);
        return day.isAfter(due) ? due : day;
    }

    Light light(LocalDate today) {
        if (today.isAfter(dueOn)) {
            return Light.OVERDUE;
        }
        if (!today.isBefore(redFrom)) {
            return Light.RED;
        }
        return today.isBefore(yellowFrom) ? Light.GREEN : Light.YELLOW;
    }

    /// How many steps of the ladder are reached on a day.
    int stepOn(LocalDate today) {
        if (superviseFrom.filter(day -> !today.isBefore(day)).isPresent()) {
            return EscalationStep.SUPERVISE.place();
        }
        return switch (light(today)) {
            case OVERDUE -> EscalationStep.OVERDUE.place();
            case RED -> EscalationStep.RED.place();
            case YELLOW -> EscalationStep.YELLOW.place();
            case GREEN, WAITING -> 0;
        };
    }

    /// The day of the next step after so many; empty when the ladder ends.
    Optional<LocalDate> nextStepOn(int step) {
        return switch (step) {
            case 0 -> Optional.of(yellowFrom);
            case 1 -> Optional.of(redFrom);
            case 2 -> Optional.of(dueOn.plusDays(1));
            case 3 -> superviseFrom;
            default -> Optional.empty();
        };
    }
}
