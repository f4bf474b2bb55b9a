package gongkai.foundation.worklist;

import gongkai.foundation.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An item as it is kept.
///
/// @param clock while it is our turn and something is due
/// @param step how many steps of the ladder this clock has taken
/// @param usedDays of a matter that is done: working days from the start of its last clock
record ItemRow(
        WorkState state,
        Holder holder,
        Optional<ItemClock> clock,
        int step,
        Optional<Integer> usedDays,
        int urged,
        int supervised,
        Instant changedAt) {

    WorkItem item(LocalDate today, WorkCalendar calendar) {
        int left = state.dueOn()
                .map(due -> calendar.workingDaysBetween(today, due))
                .orElse(0);
        return new WorkItem(
                state,
                clock.map(running -> running.light(today)).orElse(Light.WAITING),
                left,
                holder,
                urged,
                supervised);
    }

    ItemRow heldBy(Holder next, Instant at) {
        return new ItemRow(state, next, clock, step, usedDays, urged, supervised, at);
    }

    ItemRow urgedOnce(Instant at) {
        return new ItemRow(state, holder, clock, step, usedDays, urged + 1, supervised, at);
    }

    ItemRow supervisedOnce(Instant at) {
        return new ItemRow(state, holder, clock, step, usedDays, urged, supervised + 1, at);
    }

    ItemRow at(int reached) {
        return new ItemRow(state, holder, clock, reached, usedDays, urged, supervised, changedAt);
    }

    Optional<LocalDate> nextStepOn() {
        return clock.flatMap(running -> running.nextStepOn(step));
    }
}
