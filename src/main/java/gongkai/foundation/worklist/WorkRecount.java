package gongkai.foundation.worklist;

import gongkai.foundation.calendar.CalendarCorrected;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts anew what is kept of the calendar when the calendar is corrected: the days on which lights change, and the
/// working days used. The due dates themselves are moved by the rooms they belong to.
@Component
class WorkRecount {
    private static final int AT_ONCE = 500;

    private final RecountStore store;
    private final WorklistSettings settings;

    WorkRecount(RecountStore store, WorklistSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /// Many matters share their first and last day: the count is made once for each pair of days.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(CalendarCorrected event) {
        List<RecountStore.Period> open = store.listRunning(event.year());
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            store.updateClocks(open.subList(from, Math.min(from + AT_ONCE, open.size())).stream()
                    .map(period -> new RecountStore.Clocked(
                            period, ItemClock.of(period.from(), period.to(), settings, event.corrected())))
                    .toList());
        }
        List<RecountStore.Period> closed = store.listClosed(event.year());
        for (int from = 0; from < closed.size(); from += AT_ONCE) {
            store.updateUsed(closed.subList(from, Math.min(from + AT_ONCE, closed.size())).stream()
                    .map(period -> new RecountStore.Used(
                            period, Math.max(0, event.corrected().workingDaysBetween(period.from(), period.to()))))
                    .toList());
        }
    }
}
