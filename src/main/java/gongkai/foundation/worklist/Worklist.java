package gongkai.foundation.worklist;

import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.organ.OrganId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Open matters with their lights.
@Service
public class Worklist {
    private final WorklistStore store;
    private final WorkCalendars calendars;
    private final Clock clock;

    Worklist(WorklistStore store, WorkCalendars calendars, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Part of the change's own transaction.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void note(WorkChanged event) {
        store.put(event.workState());
    }

    /// What is open at these organs: overdue first, then by due date.
    @Transactional(readOnly = true)
    public List<WorkItem> listOpen(Set<OrganId> organs) {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendars.current();
        return store.listOpen(organs).stream()
                .map(state -> item(state, today, calendar))
                .sorted(Comparator.comparing(WorkItem::light)
                        .thenComparing(item -> item.state().dueOn().orElse(LocalDate.MAX))
                        .thenComparing(item -> item.state().number()))
                .toList();
    }

    private static WorkItem item(WorkState state, LocalDate today, WorkCalendar calendar) {
        int left = state.dueOn()
                .map(due -> calendar.workingDaysBetween(today, due))
                .orElse(0);
        return new WorkItem(state, Light.of(state, today, calendar), left);
    }
}
