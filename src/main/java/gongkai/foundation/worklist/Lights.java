package gongkai.foundation.worklist;

import gongkai.foundation.calendar.WorkCalendar;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// When the light of a matter changes, by the city's settings.
@Component
class Lights {
    private final WorklistSettings settings;

    Lights(WorklistSettings settings) {
        this.settings = settings;
    }

    /// The days on which the light changes; empty while we wait or nothing is due.
    Optional<ItemClock> clockOf(WorkState state, WorkCalendar calendar) {
        return state.turn() == Turn.OURS
                ? state.dueOn().map(due -> ItemClock.of(state.startedOn(), due, settings, calendar))
                : Optional.empty();
    }
}
