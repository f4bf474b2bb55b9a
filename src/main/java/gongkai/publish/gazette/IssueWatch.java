package gongkai.publish.gazette;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looks whether the next issue is due, and tells whoever compiles the gazette through the worklist; once for each
/// issue, however many servers look. A house that has never printed one is not reminded.
@Service
class IssueWatch {
    private final IssueStore issues;
    private final GazetteSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueWatch(IssueStore issues, GazetteSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.issues = issues;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void look() {
        if (settings.months() == 0) {
            return;
        }
        issues.holdNumbers();
        issues.findLastPrinted().ifPresent(this::look);
    }

    private void look(Issue last) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = last.dated().plusMonths(settings.months());
        boolean told = issues.findReminder()
                .filter(reminder -> reminder.total() > last.total())
                .isPresent();
        if (told || today.isBefore(due.minusDays(settings.remindBefore()))) {
            return;
        }
        var reminder = new IssueStore.Reminder(last.total() + 1, today, due);
        issues.insertReminder(reminder);
        events.publishEvent(IssueReminder.due(last.organ(), reminder));
    }
}
